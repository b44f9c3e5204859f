import { createMemo } from 'solid-js';
import { placeAtVolatility, returnAt } from '../../optimiser/curve.ts';
import { badYear } from '../../optimiser/measure.ts';
import { words } from '../../words/en.ts';
import { formatMoneyEstimate, formatReturn } from '../../words/format.ts';
import type { Explore } from './createExplore.ts';

/** Steps from one end of the curve to the other for the buttons and the arrow keys. */
const STEPS = 100;
/** Positions of the slider under the thumb. */
export const SLIDER_STEPS = 1000;

/** The dot as the controls see it: a place between the calm and the rough end, and what it means in words. */
export function createDot(explore: Explore, money: () => { total: number; currency: string }, onSettle: () => void) {
  const ends = createMemo(() => {
    const volatility = explore.live.traced()?.frontier.volatility;
    return volatility ? { low: volatility[volatility.length - 1], high: volatility[0] } : { low: 0, high: 1 };
  });
  const volatility = createMemo(() => Math.min(ends().high, Math.max(ends().low, explore.volatility())));
  const point = createMemo(() => {
    const shown = explore.point();
    const traced = explore.live.traced();
    if (shown) return shown;
    if (!traced) return { volatility: 0, expectedReturn: 0 };
    return {
      volatility: volatility(),
      expectedReturn: returnAt(traced.frontier, placeAtVolatility(traced.frontier, volatility())),
    };
  });
  const valueText = createMemo(() => {
    const at = explore.point();
    const { total, currency } = money();
    if (!at) return '';
    return words.explore.valueText(formatMoneyEstimate(badYear(at) * total, currency), formatReturn(at.expectedReturn));
  });
  return {
    point,
    valueText,
    /** 0…SLIDER_STEPS */
    position: (): number => {
      const { low, high } = ends();
      return high > low ? Math.round(((volatility() - low) / (high - low)) * SLIDER_STEPS) : 0;
    },
    moveTo: (position: number): void => {
      const { low, high } = ends();
      explore.moveTo(low + (position / SLIDER_STEPS) * (high - low));
    },
    /** ±Infinity goes to an end. */
    step: (count: number): void => {
      const { low, high } = ends();
      const next = Number.isFinite(count) ? volatility() + (count * (high - low)) / STEPS : count > 0 ? high : low;
      explore.moveTo(Math.min(high, Math.max(low, next)));
      onSettle();
    },
  };
}
