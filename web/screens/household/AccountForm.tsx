import { createSignal } from 'solid-js';
import type { Account, TaxType } from '../../domain/Household.ts';
import { type Money, major, money } from '../../domain/Money.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { SelectField, TextField } from '../../parts/Field.tsx';
import { FormActions } from '../../parts/FormActions.tsx';
import type { Work } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { parseNumber } from '../../words/parseNumber.ts';
import styles from './Form.module.css';

const text = words.household.account;

const TAX_TYPES = Object.entries(words.clients.taxTypes).map(([value, text]) => ({ value: value as TaxType, text }));

/** A new account, or the facts and the cash of one that is there. */
export function AccountForm(props: {
  householdId: string;
  currency: string;
  account: Account | null;
  work: Work;
  onClose: () => void;
}) {
  const before = props.account;
  const [name, setName] = createSignal(before?.name ?? '');
  const [taxType, setTaxType] = createSignal<TaxType>(before?.taxType ?? 'taxable');
  const [custodian, setCustodian] = createSignal(before?.custodian ?? '');
  const [number, setNumber] = createSignal(before?.number ?? '');
  const [cash, setCash] = createSignal(before ? String(major(before.cash)) : '');
  const [asked, setAsked] = createSignal(false);
  const amount = (): Money | null => {
    const value = cash().trim() === '' ? 0 : parseNumber(cash());
    return value === null ? null : money(value, props.currency);
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const inCash = amount();
    if (name().trim() === '' || inCash === null) return;
    const fields = { name: name().trim(), taxType: taxType(), custodian: custodian().trim(), number: number().trim() };
    if (await saveAccount(props.work, props.householdId, before, fields, inCash)) props.onClose();
  };
  const remove = async (): Promise<void> => {
    const { householdId } = props;
    if (before && (await props.work.run({ type: 'remove-account', householdId, accountId: before.id })))
      props.onClose();
  };
  return (
    <Dialog title={before ? text.titleEdit : text.titleNew} closeLabel={words.app.close} onClose={props.onClose}>
      <form class={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={text.name}
          error={asked() && name().trim() === '' ? text.nameMissing : undefined}
          value={name()}
          onInput={setName}
          autofocus
        />
        <SelectField label={text.taxType} value={taxType()} options={TAX_TYPES} onChange={setTaxType} />
        <TextField
          label={`${text.cash} (${props.currency})`}
          kind="number"
          error={asked() && amount() === null ? text.cashWrong : undefined}
          value={cash()}
          onInput={setCash}
        />
        <TextField label={text.custodian} value={custodian()} onInput={setCustodian} />
        <TextField label={text.number} value={number()} onInput={setNumber} />
        <FormActions
          save={before ? text.save : text.add}
          remove={before ? text.remove : undefined}
          onRemove={() => void remove()}
        />
      </form>
    </Dialog>
  );
}

async function saveAccount(
  work: Work,
  householdId: string,
  before: Account | null,
  fields: { name: string; taxType: TaxType; custodian: string; number: string },
  cash: Money,
): Promise<boolean> {
  if (!before) {
    return work.run({ type: 'add-account', householdId, accountId: crypto.randomUUID(), ...fields, cash });
  }
  const changed = (Object.keys(fields) as (keyof typeof fields)[]).some((key) => fields[key] !== before[key]);
  if (changed && !(await work.run({ type: 'edit-account', householdId, accountId: before.id, ...fields })))
    return false;
  return cash.minor === before.cash.minor || work.run({ type: 'set-cash', householdId, accountId: before.id, cash });
}
