import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { Position } from '../../domain/Household.ts';
import { type Money, major, money } from '../../domain/Money.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { SelectField, TextField } from '../../parts/Field.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import type { Work } from '../../state/work.ts';
import type { Command } from '../../vault/api/command.ts';
import { words } from '../../words/en.ts';
import { formatDay, formatMoneyExact, formatShares } from '../../words/format.ts';
import { parseNumber } from '../../words/parseNumber.ts';
import styles from './Form.module.css';

/** A holding that is to be added to an account, or one that is there. */
export type PositionTarget =
  | { readonly kind: 'new'; readonly accountId: string }
  | { readonly kind: 'edit'; readonly accountId: string; readonly position: Position };

/** What was typed, read: null where it cannot be read, undefined where nothing was typed. */
interface Typed {
  readonly quantity: number | null;
  readonly price: number | null | undefined;
  readonly cost: Money | null | undefined;
}

const optional = (text: string): number | null | undefined => (text.trim() === '' ? undefined : parseNumber(text));

export function PositionForm(props: { open: OpenHousehold; target: PositionTarget; work: Work; onClose: () => void }) {
  const { market } = useSession();
  const before = props.target.kind === 'edit' ? props.target.position : null;
  const currency = (): string => props.open.household()?.currency ?? 'USD';
  const [accountId, setAccountId] = createSignal(props.target.accountId);
  const [symbol, setSymbol] = createSignal(before?.symbol ?? '');
  const [quantity, setQuantity] = createSignal(before ? String(before.quantity) : '');
  const [price, setPrice] = createSignal(before?.price == null ? '' : String(before.price));
  const [cost, setCost] = createSignal(before?.cost ? String(major(before.cost)) : '');
  const [asked, setAsked] = createSignal(false);
  const symbols = createUniqueId();
  const text = words.household.position;
  const known = createMemo(() => market.instrument(symbol().trim().toUpperCase()));
  const typed = createMemo((): Typed => {
    const amount = optional(cost());
    const unit = optional(price());
    return {
      quantity: parseNumber(quantity()),
      price: unit !== undefined && unit !== null && unit <= 0 ? null : unit,
      cost: amount === undefined || amount === null ? amount : money(amount, currency()),
    };
  });
  const wrong = (bad: boolean, sentence: string): string | undefined => (asked() && bad ? sentence : undefined);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const command = commandOf(props.open.id, before, accountId(), symbol().trim(), known()?.name ?? '', typed());
    if (command && (await props.work.run(command))) props.onClose();
  };
  const remove = async (): Promise<void> => {
    const householdId = props.open.id;
    if (before && (await props.work.run({ type: 'remove-position', householdId, positionId: before.id })))
      props.onClose();
  };
  return (
    <Dialog
      title={before ? words.household.edit(known()?.name ?? before.symbol) : text.titleNew}
      closeLabel={words.app.close}
      onClose={props.onClose}
    >
      <form class={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <Show when={!before}>
          <SelectField
            label={text.account}
            value={accountId()}
            options={(props.open.household()?.accounts ?? []).map((account) => ({
              value: account.id,
              text: account.name,
            }))}
            onChange={setAccountId}
          />
          <TextField
            label={text.symbol}
            hint={symbol().trim() === '' ? undefined : (known()?.name ?? text.symbolUnknown)}
            error={wrong(symbol().trim() === '', text.symbolMissing)}
            value={symbol()}
            onInput={setSymbol}
            list={symbols}
            autofocus
          />
          <datalist id={symbols}>
            <For each={market.info()?.instruments ?? []}>
              {(instrument) => <option value={instrument.id}>{instrument.name}</option>}
            </For>
          </datalist>
        </Show>
        <TextField
          label={text.quantity}
          kind="number"
          error={wrong(typed().quantity === null, text.quantityWrong)}
          value={quantity()}
          onInput={setQuantity}
        />
        <div class={styles.pair}>
          <Show when={!known()}>
            <TextField
              label={text.price}
              kind="number"
              error={wrong(typed().price === null, text.priceWrong)}
              value={price()}
              onInput={setPrice}
            />
          </Show>
          <TextField
            label={text.cost}
            kind="number"
            error={wrong(typed().cost === null, text.costWrong)}
            value={cost()}
            onInput={setCost}
          />
        </div>
        <Lots position={before} />
        <div class={styles.actions}>
          <Button type="submit" kind="primary">
            {before ? text.save : text.add}
          </Button>
          <Show when={before}>
            <Button kind="danger" icon="trash" onClick={() => void remove()}>
              {text.remove}
            </Button>
          </Show>
        </div>
      </form>
    </Dialog>
  );
}

function Lots(props: { position: Position | null }) {
  const text = words.household.position;
  return (
    <Show when={(props.position?.lots.length ?? 0) > 0}>
      <div class={styles.lots}>
        <h3>{text.lots}</h3>
        <ul>
          <For each={props.position?.lots}>
            {(lot) => (
              <li>{text.lot(formatShares(lot.quantity), formatDay(lot.openDate), formatMoneyExact(lot.cost))}</li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

function commandOf(
  householdId: string,
  before: Position | null,
  accountId: string,
  symbol: string,
  name: string,
  typed: Typed,
): Command | null {
  const { quantity } = typed;
  if (quantity === null || typed.price === null || typed.cost === null) return null;
  const today = new Date().toISOString().slice(0, 10);
  const price = typed.price ?? null;
  const priceDate = price === null ? null : price === before?.price ? before.priceDate : today;
  const cost = typed.cost ?? null;
  if (before) return { type: 'edit-position', householdId, positionId: before.id, quantity, price, priceDate, cost };
  if (symbol === '') return null;
  const positionId = crypto.randomUUID();
  // A symbol that the market knows is written as the market writes it.
  const known = name === '' ? symbol : symbol.toUpperCase();
  return {
    type: 'add-position',
    householdId,
    accountId,
    positionId,
    symbol: known,
    description: name,
    quantity,
    price,
    priceDate,
    cost,
    lots: [],
  };
}
