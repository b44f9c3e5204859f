import { createSignal } from 'solid-js';
import type { Policy, RiskRange } from '../../domain/Policy.ts';
import { Slider } from '../../parts/Slider.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import type { Work } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { formatLimit, formatMoneyEstimate } from '../../words/format.ts';
import styles from './Section.module.css';

const MOST = 0.4;
const STEP = 0.005;

/** The client's range, in swing per year and in money. */
export function Range(props: { policy: Policy; open: OpenHousehold; work: Work }) {
  const [moving, setMoving] = createSignal<RiskRange | null>(null);
  const range = (): RiskRange => moving() ?? props.policy.riskRange;
  const text = words.policy.range;
  const money = (swing: number): string => {
    const valuation = props.open.valuation();
    return valuation ? formatMoneyEstimate(swing * valuation.total, valuation.currency) : '';
  };
  // The two ends push each other rather than cross.
  const withEnd = (end: 'low' | 'high', value: number): RiskRange =>
    end === 'low'
      ? { low: value, high: Math.max(value, range().high) }
      : { low: Math.min(value, range().low), high: value };
  const save = async (next: RiskRange): Promise<void> => {
    await props.work.run({ type: 'set-risk-range', householdId: props.open.id, range: next });
    setMoving(null);
  };
  const end = (name: 'low' | 'high', label: string) => (
    <div class={styles.slider}>
      <span>{label}</span>
      <Slider
        label={`${text.title}: ${label}`}
        valueText={formatLimit(range()[name])}
        min={0}
        max={MOST / STEP}
        step={1}
        value={Math.round(range()[name] / STEP)}
        onInput={(value) => setMoving(withEnd(name, value * STEP))}
        onChange={(value) => void save(withEnd(name, value * STEP))}
      />
      <span class={styles.figure}>{formatLimit(range()[name])}</span>
    </div>
  );
  return (
    <section class={styles.section} aria-labelledby="range-title">
      <h2 id="range-title">{text.title}</h2>
      <p class={styles.text}>{text.text}</p>
      <div>
        {end('low', text.low)}
        {end('high', text.high)}
      </div>
      <p class={styles.text}>{text.money(money(range().low), money(range().high))}</p>
    </section>
  );
}
