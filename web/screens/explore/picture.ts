import type { Frontier } from '../../../worker/api/answer.ts';
import type { FrontierPicture, Pie, Tick } from '../../charts/frontier/picture.ts';
import { type AssetClassName, slicesOf } from '../../charts/frontier/slices.ts';
import { roundTicks } from '../../charts/scale.ts';
import type { Household } from '../../domain/Household.ts';
import { placeAtVolatility, returnAt, sampleCurve, weightsAt } from '../../optimiser/curve.ts';
import { badYear, measurePortfolio, type RiskAndReturn } from '../../optimiser/measure.ts';
import { words } from '../../words/en.ts';
import { formatLimit, formatMoneyShort } from '../../words/format.ts';
import type { Assets } from './holdings.ts';

export type Domain = FrontierPicture['domain'];

/** Portfolios less than this far below the curve, in return per year at equal risk, count as equally good. */
export const NEARLY_EQUAL = 0.001;

const PIES = 5;
const POINTS_A_SEGMENT = 6;
const MAX_POINTS = 400;

/** The axes: all of the curve and today's portfolio with some air. Kept while rules change, widened when they must be. */
export function widenDomain(domain: Domain | null, frontier: Frontier, today: RiskAndReturn | null): Domain {
  const last = frontier.volatility.length - 1;
  const points = [
    { volatility: frontier.volatility[0], expectedReturn: frontier.expectedReturn[0] },
    { volatility: frontier.volatility[last], expectedReturn: frontier.expectedReturn[last] },
    ...(today ? [today] : []),
  ];
  const span = (values: number[], least: number): readonly [number, number] => {
    const low = Math.min(...values);
    const high = Math.max(...values);
    const air = Math.max(least, (high - low) * 0.09);
    return [Math.max(0, low - air), high + air];
  };
  const volatility = span(
    points.map((point) => point.volatility),
    0.006,
  );
  const returns = points.map((point) => point.expectedReturn);
  const air = Math.max(0.003, (Math.max(...returns) - Math.min(...returns)) * 0.18);
  const expectedReturn = [Math.min(...returns) - air, Math.max(...returns) + air] as const;
  if (!domain) return { volatility, expectedReturn };
  const contains = (outer: readonly [number, number], values: number[]): boolean =>
    values.every((value) => value >= outer[0] && value <= outer[1]);
  if (
    contains(
      domain.volatility,
      points.map((point) => point.volatility),
    ) &&
    contains(domain.expectedReturn, returns)
  ) {
    return domain;
  }
  const join = (a: readonly [number, number], b: readonly [number, number]): readonly [number, number] => [
    Math.min(a[0], b[0]),
    Math.max(a[1], b[1]),
  ];
  return {
    volatility: join(domain.volatility, volatility),
    expectedReturn: join(domain.expectedReturn, expectedReturn),
  };
}

interface PictureParts {
  readonly frontier: Frontier;
  readonly ghost: Frontier | null;
  readonly domain: Domain;
  readonly assets: Assets;
  readonly today: RiskAndReturn | null;
  readonly household: Household;
  readonly total: number;
}

export function frontierPicture(parts: PictureParts): FrontierPicture {
  const { frontier, today, household } = parts;
  const [low, high] = [frontier.volatility[frontier.volatility.length - 1], frontier.volatility[0]];
  const sameRide =
    today && today.volatility >= low && today.volatility <= high
      ? {
          volatility: today.volatility,
          expectedReturn: returnAt(frontier, placeAtVolatility(frontier, today.volatility)),
        }
      : null;
  const curve = sampleCurve(frontier, pointsPerSegment(frontier));
  return {
    domain: parts.domain,
    curve,
    ghost: parts.ghost ? sampleCurve(parts.ghost, pointsPerSegment(parts.ghost)) : null,
    bandDepth: NEARLY_EQUAL,
    today,
    sameRide,
    sameReturn: today ? pointOfReturn(curve, today) : null,
    range: [household.policy.riskRange.low, household.policy.riskRange.high],
    pies: piesOf(frontier, parts.assets),
    marks: marksOf(household, parts.assets),
    events: eventsOf(frontier, parts.assets),
    roughTicks: roughTicks(parts),
    returnTicks: roundTicks(...parts.domain.expectedReturn, 4).map((value) => ({ value, text: formatLimit(value) })),
    words: words.explore.chart,
  };
}

const pointsPerSegment = (frontier: Frontier): number =>
  Math.max(1, Math.min(POINTS_A_SEGMENT, Math.floor(MAX_POINTS / Math.max(1, frontier.volatility.length - 1))));

/** The calmer point of the curve with today's return, when today's portfolio is rougher than need be. */
function pointOfReturn(curve: Float64Array, today: RiskAndReturn): RiskAndReturn | null {
  for (let i = 2; i < curve.length; i += 2) {
    const [v0, r0, v1, r1] = [curve[i - 2], curve[i - 1], curve[i], curve[i + 1]];
    if (r0 <= today.expectedReturn && r1 >= today.expectedReturn) {
      const share = r1 > r0 ? (today.expectedReturn - r0) / (r1 - r0) : 0;
      const volatility = v0 + share * (v1 - v0);
      return volatility < today.volatility ? { volatility, expectedReturn: today.expectedReturn } : null;
    }
  }
  return null;
}

/** Five places along the curve, evenly by how rough they are. */
export function placesAlong(frontier: Frontier, count: number): number[] {
  const [low, high] = [frontier.volatility[frontier.volatility.length - 1], frontier.volatility[0]];
  return Array.from({ length: count }, (_, i) => low + ((high - low) * (i + 0.5)) / count);
}

function piesOf(frontier: Frontier, assets: Assets): Pie[] {
  if (frontier.volatility.length < 2) return [];
  return placesAlong(frontier, PIES).map((volatility) => {
    const place = placeAtVolatility(frontier, volatility);
    return {
      volatility,
      expectedReturn: returnAt(frontier, place),
      slices: slicesOf(weightsAt(frontier, place), assets.classes as readonly AssetClassName[]),
    };
  });
}

const marksOf = (household: Household, assets: Assets): FrontierPicture['marks'] =>
  household.scenarios.map((scenario) => ({
    ...measurePortfolio(
      assets.moments,
      Float64Array.from(assets.moments.assets, (symbol) => scenario.weights[symbol] ?? 0),
    ),
    text: scenario.slot,
  }));

/** Where holdings come in and go out along the curve, said from rough to calm. */
export const eventsOf = (frontier: Frontier, assets: Assets): (RiskAndReturn & { text: string })[] =>
  frontier.events.map((event) => {
    const name = assets.names[frontier.assets.indexOf(event.asset)] ?? event.asset;
    const { enters, leaves } = words.explore.chart;
    return eventPoint(frontier, event.at, event.enters ? enters(name) : leaves(name));
  });

/** Where the curve has a risk tolerance λ; corners run from large to 0. */
function eventPoint(frontier: Frontier, tolerance: number, text: string): RiskAndReturn & { text: string } {
  const { riskTolerance } = frontier;
  let corner = 1;
  while (corner < riskTolerance.length - 1 && riskTolerance[corner] > tolerance) corner++;
  const span = riskTolerance[corner - 1] - riskTolerance[corner];
  const share = span > 0 ? Math.min(1, Math.max(0, (tolerance - riskTolerance[corner]) / span)) : 0;
  const mix = (values: Float64Array): number => values[corner] + share * (values[corner - 1] - values[corner]);
  const expectedReturn = mix(frontier.expectedReturn);
  // Variance is quadratic between corners; for a tick of six pixels its square root may be mixed.
  return { volatility: mix(frontier.volatility), expectedReturn, text };
}

/** Ticks of roughness say what a bad year costs there, in money, on the curve. */
function roughTicks({ frontier, domain, total, household }: PictureParts): Tick[] {
  const [low, high] = [frontier.volatility[frontier.volatility.length - 1], frontier.volatility[0]];
  return roundTicks(...domain.volatility, 5)
    .filter((value) => value >= low && value <= high)
    .map((value) => {
      const expectedReturn = returnAt(frontier, placeAtVolatility(frontier, value));
      return {
        value,
        text: formatMoneyShort(badYear({ volatility: value, expectedReturn }) * total, household.currency),
      };
    });
}
