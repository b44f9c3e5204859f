import { type Accessor, createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js';
import type { Frontier, RelaxedFrontier } from '../../../worker/api/answer.ts';
import type { EngineError } from '../../../worker/api/error.ts';
import type { Problem } from '../../../worker/api/problem.ts';
import type { Result } from '../../../worker/api/result.ts';
import type { Optimiser } from '../../optimiser/client.ts';
import { createLatest } from '../../optimiser/latest.ts';

/** A question, and the time of the touch that asked it (0 when no finger did). */
export interface Question {
  readonly problem: Problem;
  readonly stamp: number;
}

/** A frontier together with the problem it answers, and the frontiers without each of the rules that bind on it. */
export interface TracedFrontier {
  readonly frontier: Frontier;
  readonly question: Question;
}

export interface PricedFrontier {
  readonly frontier: Frontier;
  readonly relaxed: ReadonlyMap<string, RelaxedFrontier>;
}

export interface LiveFrontier {
  /** The newest answer that is an answer; it stays while the next is on its way, and when the next rules conflict. */
  readonly traced: Accessor<TracedFrontier | null>;
  /** What each binding rule costs, for the frontier it carries; may be one answer behind `traced` while a finger moves. */
  readonly priced: Accessor<PricedFrontier | null>;
  /** The newest answer when it was "these rules cannot all hold". */
  readonly conflict: Accessor<Frontier | null>;
  readonly failure: Accessor<EngineError | null>;
  retry(): void;
}

/** Prices follow a few times a second: the cores belong to the curve while a finger moves it. */
const PRICES_REST_MS = 120;

/** Re-traces the frontier whenever the question changes; a newer question overtakes those that wait. */
export function createFrontier(optimiser: Optimiser, question: Accessor<Question | null>): LiveFrontier {
  const [traced, setTraced] = createSignal<TracedFrontier | null>(null);
  const [priced, setPriced] = createSignal<PricedFrontier | null>(null);
  const [conflict, setConflict] = createSignal<Frontier | null>(null);
  const [failure, setFailure] = createSignal<EngineError | null>(null);
  const left = new AbortController();
  onCleanup(() => left.abort());

  const pricing = createLatest(
    async (of: TracedFrontier) => ({
      of,
      answer: await optimiser.relaxed(of.question.problem, limitIds(of.frontier), left.signal),
    }),
    ({ of, answer }) => {
      if (answer.ok)
        setPriced({ frontier: of.frontier, relaxed: new Map(answer.value.map((curve) => [curve.id, curve])) });
    },
    PRICES_REST_MS,
  );
  const show = (answer: Result<Frontier, EngineError>, asked: Question): void => {
    if (left.signal.aborted) return;
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    const infeasible = answer.value.volatility.length === 0;
    setConflict(infeasible ? answer.value : null);
    if (infeasible) return;
    const next = { frontier: answer.value, question: asked };
    setTraced(next);
    pricing.ask(next);
  };
  const tracing = createLatest((asked: Question) => optimiser.frontier(asked.problem, left.signal), show);
  createEffect(() => {
    const asked = question();
    untrack(() => asked && tracing.ask(asked));
  });
  return {
    traced,
    priced,
    conflict,
    failure,
    retry: () => {
      const asked = question();
      if (asked) tracing.ask(asked);
    },
  };
}

/** Rules that bind somewhere on the curve; the budget is not a rule that anybody could drop. */
const limitIds = (frontier: Frontier): string[] =>
  [...new Set(frontier.limits.map((limit) => limit.id))].filter((id) => id !== 'budget');

/** Follows the estimates for a universe; keeps the old ones on the screen until the new are there. */
export function createEstimates<Q, A>(
  question: Accessor<Q | null>,
  run: (question: Q) => Promise<Result<A, EngineError>>,
): { value: Accessor<A | null>; failure: Accessor<EngineError | null> } {
  const [value, setValue] = createSignal<A | null>(null);
  const [failure, setFailure] = createSignal<EngineError | null>(null);
  const latest = createLatest(run, (answer) => {
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) setValue(() => answer.value);
  });
  createEffect(() => {
    const asked = question();
    untrack(() => asked !== null && latest.ask(asked));
  });
  return { value: createMemo(value), failure };
}
