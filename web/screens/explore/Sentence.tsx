import { createMemo } from 'solid-js';
import { breachesOf } from '../../domain/PolicyRule.ts';
import { badYear } from '../../optimiser/measure.ts';
import { words } from '../../words/en.ts';
import type { Explore } from './createExplore.ts';
import { countChanges, turnoverOf } from './holdings.ts';
import styles from './Sentence.module.css';

/** The sentence that rewrites itself: what the shown portfolio means beside today's. */
export function Sentence(props: { explore: Explore; total: number; currency: string }) {
  const broken = createMemo(() => {
    const assets = props.explore.assets();
    if (!assets) return 0;
    const today = new Map(assets.moments.assets.map((symbol, i) => [symbol, assets.today[i]]));
    return breachesOf(props.explore.rules(), (symbol) => today.get(symbol) ?? 0).length;
  });
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
      broken: broken(),
      shown: props.explore.shown(),
    });
  });
  return <p class={styles.sentence}>{text()}</p>;
}
