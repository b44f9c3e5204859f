import { createMemo, createSignal, For, Show } from 'solid-js';
import type { Position } from '../../domain/Household.ts';
import { major } from '../../domain/Money.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/Field.tsx';
import { FormActions } from '../../parts/FormActions.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import type { Work } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { formatDay, formatMoneyExact, formatShares } from '../../words/format.ts';
import styles from './Form.module.css';
import { type PositionTarget, type PositionText, positionCommand, readPosition } from './positionCommand.ts';
import { WhichPosition } from './WhichPosition.tsx';

const fieldWords = words.household.position;

const textOf = (target: PositionTarget): PositionText => {
  const before = target.kind === 'edit' ? target.position : null;
  return {
    accountId: target.accountId,
    symbol: before?.symbol ?? '',
    quantity: before ? String(before.quantity) : '',
    price: before?.price == null ? '' : String(before.price),
    cost: before?.cost ? String(major(before.cost)) : '',
  };
};

const titleOf = (before: Position | null, name: string | undefined): string =>
  before ? words.household.edit(name ?? before.symbol) : fieldWords.titleNew;

export function PositionForm(props: { open: OpenHousehold; target: PositionTarget; work: Work; onClose: () => void }) {
  const { market } = useSession();
  const before = props.target.kind === 'edit' ? props.target.position : null;
  const householdId = props.open.id;
  const [text, setText] = createSignal(textOf(props.target));
  const [asked, setAsked] = createSignal(false);
  const known = createMemo(() => market.instrument(text().symbol.trim().toUpperCase()));
  const typed = createMemo(() => readPosition(text(), props.open.household()?.currency ?? 'USD'));
  const type = (field: keyof PositionText) => (value: string) => setText((now) => ({ ...now, [field]: value }));
  const wrong = (bad: boolean, sentence: string): string | undefined => (asked() && bad ? sentence : undefined);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const command = positionCommand(householdId, before, text(), typed(), known()?.name ?? '');
    if (command && (await props.work.run(command))) props.onClose();
  };
  const remove = async (positionId: string): Promise<void> => {
    if (await props.work.run({ type: 'remove-position', householdId, positionId })) props.onClose();
  };
  return (
    <Dialog title={titleOf(before, known()?.name)} closeLabel={words.app.close} onClose={props.onClose}>
      <form class={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <Show when={!before}>
          <WhichPosition open={props.open} text={text()} knownName={known()?.name} asked={asked()} onType={type} />
        </Show>
        <TextField
          label={fieldWords.quantity}
          kind="number"
          error={wrong(typed().quantity === null, fieldWords.quantityWrong)}
          value={text().quantity}
          onInput={type('quantity')}
        />
        <div class={styles.pair}>
          <Show when={!known()}>
            <TextField
              label={fieldWords.price}
              kind="number"
              error={wrong(typed().price === null, fieldWords.priceWrong)}
              value={text().price}
              onInput={type('price')}
            />
          </Show>
          <TextField
            label={fieldWords.cost}
            kind="number"
            error={wrong(typed().cost === null, fieldWords.costWrong)}
            value={text().cost}
            onInput={type('cost')}
          />
        </div>
        <Lots position={before} />
        <FormActions
          save={before ? fieldWords.save : fieldWords.add}
          remove={before ? fieldWords.remove : undefined}
          onRemove={() => before && void remove(before.id)}
        />
      </form>
    </Dialog>
  );
}

function Lots(props: { position: Position | null }) {
  return (
    <Show when={(props.position?.lots.length ?? 0) > 0}>
      <div class={styles.lots}>
        <h3>{fieldWords.lots}</h3>
        <ul>
          <For each={props.position?.lots}>
            {(lot) => (
              <li>{fieldWords.lot(formatShares(lot.quantity), formatDay(lot.openDate), formatMoneyExact(lot.cost))}</li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
