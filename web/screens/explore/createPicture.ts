import { type Accessor, createEffect, createMemo, createSignal, untrack } from 'solid-js';
import type { Frontier } from '../../../worker/api/answer.ts';
import type { FrontierPicture } from '../../charts/frontier/picture.ts';
import { badYear } from '../../optimiser/measure.ts';
import type { OpenHousehold } from '../../state/household.ts';
import { words } from '../../words/en.ts';
import { formatMoneyEstimate, formatReturn } from '../../words/format.ts';
import type { Explore } from './createExplore.ts';
import { type Domain, frontierPicture, widenDomain } from './picture.ts';

/** What the chart draws, on axes that rest while rules and the dot move. */
export function createPicture(explore: Explore, open: OpenHousehold) {
  const [stamp, setStamp] = createSignal(0);
  const domain = createMemo((kept: Domain | null): Domain | null => {
    const traced = explore.live.traced();
    return traced ? widenDomain(kept, traced.frontier, explore.today()) : kept;
  }, null);
  const ghost = createGhost(explore);
  const picture = createMemo((): FrontierPicture | null => {
    const frontier = explore.live.traced()?.frontier;
    const axes = domain();
    const assets = explore.assets();
    const household = open.household();
    const valuation = open.valuation();
    if (!frontier || !axes || !assets || !household || !valuation) return null;
    if (frontier.assets.length !== assets.today.length) return null;
    const parts = { frontier, ghost: ghost(), domain: axes, assets, today: explore.today(), household };
    return frontierPicture({ ...parts, total: valuation.total });
  });
  const summary = createMemo(() => curveSummary(explore.live.traced()?.frontier, open));
  return {
    picture,
    summary,
    /** Time of the pointer event that the picture now shows. */
    stamp,
    drag(volatility: number, eventStamp: number): void {
      explore.moveTo(clampToCurve(volatility, explore.live.traced()?.frontier));
      setStamp(eventStamp);
    },
  };
}

const clampToCurve = (volatility: number, frontier: Frontier | undefined): number =>
  frontier
    ? Math.min(frontier.volatility[0], Math.max(frontier.volatility[frontier.volatility.length - 1], volatility))
    : volatility;

/** The curve as it was when a finger began to move a rule. */
function createGhost(explore: Explore): Accessor<Frontier | null> {
  const [ghost, setGhost] = createSignal<Frontier | null>(null);
  const moving = createMemo(() => explore.trial() !== null);
  createEffect(() => {
    const now = moving();
    untrack(() => queueMicrotask(() => setGhost(now ? (explore.live.traced()?.frontier ?? null) : null)));
  });
  return ghost;
}

function curveSummary(frontier: Frontier | undefined, open: OpenHousehold): string {
  const valuation = open.valuation();
  if (!frontier || !valuation) return '';
  const money = (i: number): string => {
    const at = { volatility: frontier.volatility[i], expectedReturn: frontier.expectedReturn[i] };
    return formatMoneyEstimate(badYear(at) * valuation.total, valuation.currency);
  };
  const last = frontier.volatility.length - 1;
  return words.explore.chart.summary(
    formatReturn(frontier.expectedReturn[last]),
    formatReturn(frontier.expectedReturn[0]),
    money(last),
    money(0),
  );
}
