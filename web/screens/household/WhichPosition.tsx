import { createUniqueId, For } from 'solid-js';
import { SelectField, TextField } from '../../parts/Field.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import type { PositionText } from './positionCommand.ts';

const fieldWords = words.household.position;

/** In which account, and of what: asked of a new holding only. */
export function WhichPosition(props: {
  open: OpenHousehold;
  text: PositionText;
  knownName: string | undefined;
  asked: boolean;
  onType: (field: keyof PositionText) => (value: string) => void;
}) {
  const { market } = useSession();
  const symbols = createUniqueId();
  const accounts = () =>
    (props.open.household()?.accounts ?? []).map((account) => ({ value: account.id, text: account.name }));
  const empty = (): boolean => props.text.symbol.trim() === '';
  return (
    <>
      <SelectField
        label={fieldWords.account}
        value={props.text.accountId}
        options={accounts()}
        onChange={props.onType('accountId')}
      />
      <TextField
        label={fieldWords.symbol}
        hint={empty() ? undefined : (props.knownName ?? fieldWords.symbolUnknown)}
        error={props.asked && empty() ? fieldWords.symbolMissing : undefined}
        value={props.text.symbol}
        onInput={props.onType('symbol')}
        list={symbols}
        autofocus
      />
      <datalist id={symbols}>
        <For each={market.info()?.instruments ?? []}>
          {(instrument) => <option value={instrument.id}>{instrument.name}</option>}
        </For>
      </datalist>
    </>
  );
}
