import { createMemo } from 'solid-js';
import { badYear } from '../../optimiser/measure.ts';
import { words } from '../../words/en.ts';
import type { Explore } from './createExplore.ts';
import { countChanges, turnoverOf } from './holdings.ts';
import styles from './Sentence.module.css';

/** The sentence that rewrites itself: what the shown portfolio means beside today's. */
export function Sentence(props: { explore: Explore; total: number; currency: string }) {
  const text = createMemo(() => {
    const assets = props.explore.assets();
    const weights = props.explore.weights();
    const at = props.explore.point();
    const today = props.explore.today();
    if (!assets || !weights || !at || !today) return '';
    return words.explore.sentence({
      currency: props.currency,
      rougher: today.volatility > 0 ? at.volatility / today.volatility - 1 : 0,
      more: at.expectedReturn - today.expectedReturn,
      badYearBetter: (badYear(at) - badYear(today)) * props.total,
      changes: countChanges(assets, weights),
      turnover: turnoverOf(assets, weights),
      shown: props.explore.shown(),
    });
  });
  return <p class={styles.sentence}>{text()}</p>;
}
