import { createSignal } from 'solid-js';
import type { Policy } from '../../domain/Policy.ts';
import { Slider } from '../../parts/Slider.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import type { Work } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { formatLimit } from '../../words/format.ts';
import styles from './Section.module.css';

const MOST = 0.2;
const STEP = 0.005;

export function CashFloor(props: { policy: Policy; open: OpenHousehold; work: Work }) {
  const [moving, setMoving] = createSignal<number | null>(null);
  const floor = (): number => moving() ?? props.policy.cashFloor;
  const text = words.policy.cash;
  const save = async (weight: number): Promise<void> => {
    await props.work.run({ type: 'set-cash-floor', householdId: props.open.id, weight });
    setMoving(null);
  };
  return (
    <section class={styles.section} aria-labelledby="cash-title">
      <h2 id="cash-title">{text.title}</h2>
      <p class={styles.text}>{text.text(formatLimit(floor()))}</p>
      <Slider
        label={text.title}
        valueText={formatLimit(floor())}
        min={0}
        max={MOST / STEP}
        step={1}
        value={Math.round(floor() / STEP)}
        onInput={(value) => setMoving(value * STEP)}
        onChange={(value) => void save(value * STEP)}
      />
    </section>
  );
}
