import { words } from '../words/en.ts';
import { formatDay } from '../words/format.ts';
import type { Market } from './market.ts';

/** Which market is shown and as of when, on every screen that shows one; empty until it is open. */
export function marketName(market: Market): string {
  const info = market.info();
  if (!info) return '';
  return `${info.simulated ? words.market.simulated : info.name}, ${words.market.asOf(formatDay(info.asOf))}`;
}
