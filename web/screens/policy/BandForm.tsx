import { createMemo, createSignal } from 'solid-js';
import { classOrder } from '../../charts/frontier/slices.ts';
import type { Band, BandScope } from '../../domain/Policy.ts';
import type { QuoteOf } from '../../domain/Valuation.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { SelectField, TextField } from '../../parts/Field.tsx';
import { FormActions } from '../../parts/FormActions.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import type { Work } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { parseNumber } from '../../words/parseNumber.ts';
import styles from './Section.module.css';
import { scopeText } from './scopeWords.ts';

const KINDS = Object.entries(words.policy.form.kinds).map(([value, text]) => ({
  value: value as BandScope['kind'],
  text,
}));

/** A typed share: null where nothing was typed, NaN where it is no share from 0 to 100. */
function shareOf(text: string): number | null {
  if (text.trim() === '') return null;
  const value = parseNumber(text);
  return value === null || value < 0 || value > 100 ? Number.NaN : value / 100;
}

const typedShare = (share: number | null): string => (share === null ? '' : String(Math.round(share * 10_000) / 100));

export function BandForm(props: { open: OpenHousehold; band: Band | null; work: Work; onClose: () => void }) {
  const { market } = useSession();
  const before = props.band;
  const [kind, setKind] = createSignal<BandScope['kind']>(before?.scope.kind ?? 'class');
  const [key, setKey] = createSignal(before?.scope.key ?? '');
  const [min, setMin] = createSignal(typedShare(before?.min ?? null));
  const [max, setMax] = createSignal(typedShare(before?.max ?? null));
  const [asked, setAsked] = createSignal(false);
  const text = words.policy.form;
  const options = createMemo(() => optionsOf(kind(), market.info()?.instruments ?? [], props.open.quoteOf));
  const chosen = (): string =>
    options().some((option) => option.value === key()) ? key() : (options()[0]?.value ?? '');
  const error = (which: 'min' | 'max'): string | undefined => {
    if (!asked()) return undefined;
    const [low, high] = [shareOf(min()), shareOf(max())];
    if (Number.isNaN(which === 'min' ? low : high)) return text.wrong;
    if (which === 'max' && low === null && high === null) return text.neither;
    return which === 'max' && low !== null && high !== null && low > high ? text.crossed : undefined;
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (error('min') ?? error('max')) return;
    const scope = { kind: kind(), key: chosen() };
    const bandId = before?.id ?? crypto.randomUUID();
    const limits = { min: shareOf(min()), max: shareOf(max()) };
    if (await props.work.run({ type: 'set-band', householdId: props.open.id, bandId, scope, ...limits }))
      props.onClose();
  };
  const remove = async (): Promise<void> => {
    const householdId = props.open.id;
    if (before && (await props.work.run({ type: 'remove-band', householdId, bandId: before.id }))) props.onClose();
  };
  return (
    <Dialog title={text.title} closeLabel={words.app.close} onClose={props.onClose}>
      <form class={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <SelectField label={text.kind} value={kind()} options={KINDS} onChange={setKind} />
        <SelectField label={text.key} value={chosen()} options={options()} onChange={setKey} />
        <div class={styles.pair}>
          <TextField label={text.min} kind="number" error={error('min')} value={min()} onInput={setMin} />
          <TextField label={text.max} kind="number" error={error('max')} value={max()} onInput={setMax} />
        </div>
        <FormActions save={text.save} remove={before ? text.remove : undefined} onRemove={() => void remove()} />
      </form>
    </Dialog>
  );
}

const optionsOf = (
  kind: BandScope['kind'],
  instruments: Parameters<typeof keysOf>[1],
  quoteOf: QuoteOf,
): { value: string; text: string }[] =>
  keysOf(kind, instruments).map((value) => ({ value, text: scopeText({ kind, key: value }, quoteOf) }));

/** What a limit of this kind can be about, in this market. */
function keysOf(
  kind: BandScope['kind'],
  instruments: readonly { id: string; assetClass: string; sector: string; region: string; issuer: string }[],
): string[] {
  if (kind === 'class') return [...classOrder];
  const field = { sector: 'sector', region: 'region', issuer: 'issuer', instrument: 'id' } as const;
  return [...new Set(instruments.map((instrument) => instrument[field[kind]]))].filter(Boolean).sort();
}
