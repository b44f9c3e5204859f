import type { EngineError } from '../api/error.ts';
import type { Problem } from '../api/problem.ts';
import type { ProblemFile } from '../api/problemFile.ts';
import { jobsNotCovered } from '../api/problemFileCoverage.ts';
import { readProblemFile } from '../api/readProblemFile.ts';
import { fail, type Result, succeed } from '../api/result.ts';
import type { Answer } from './Answer.ts';
import { startClock } from './clock.ts';
import { estimateAnswer, frontierAnswer, optimiseAnswer } from './fileAnswers.ts';
import { momentsOf, type ReadText } from './fileMoments.ts';
import { frontier } from './frontier.ts';
import { optimise } from './optimise.ts';

/** Does one job on the text of a problem file. `stamp` (engine version, hash of the problem) goes into the answer. */
export function answerFile(job: string, text: string, readText: ReadText, stamp: Answer): Result<Answer, EngineError> {
  const refused = refuseJob(job);
  if (refused !== null) return fail(refused);
  const reading = startClock();
  const file = readProblemFile(text);
  if (!file.ok) return file;
  const read = reading();
  const estimating = startClock();
  const moments = momentsOf(file.value, readText);
  if (!moments.ok) return moments;
  const times = { read, estimate: estimating() };
  if (job === 'estimate') return succeed({ ...estimateAnswer(moments.value), ...stamp, milliseconds: times });
  const problem = toProblem(file.value, moments.value.moments, job);
  if (!problem.ok) return problem;
  const solved =
    job === 'optimise'
      ? answered(optimise(problem.value), optimiseAnswer)
      : answered(frontier(problem.value), frontierAnswer);
  if (!solved.ok) return solved;
  const { answer, milliseconds: solve } = solved.value;
  return succeed({ ...answer, ...warningsOf(moments.value, answer), ...stamp, milliseconds: { ...times, solve } });
}

function refuseJob(job: string): EngineError | null {
  if (['optimise', 'frontier', 'estimate'].includes(job)) return null;
  if (jobsNotCovered.includes(job)) {
    return {
      type: 'NotCovered',
      path: 'job',
      message: `The job "${job}" is not covered by this version of the engine.`,
    };
  }
  const message = `Expected the job optimise, frontier or estimate, found "${job}".`;
  return { type: 'InvalidProblem', path: 'job', message };
}

function toProblem(file: ProblemFile, moments: Problem['moments'], job: string): Result<Problem, EngineError> {
  // A frontier asks for nothing but the measure; its objective may be left out.
  const objective = file.objective ?? (job === 'frontier' ? { kind: 'min-risk' as const } : null);
  if (objective === null) {
    return fail({ type: 'InvalidProblem', path: 'objective', message: 'objective: expected one, found nothing.' });
  }
  return succeed({ moments, objective, constraints: file.constraints ?? [], riskFreeRate: file.riskFreeRate ?? 0 });
}

function answered<T extends { readonly milliseconds: number }>(
  result: Result<T, EngineError>,
  toAnswer: (value: T) => Answer,
): Result<{ answer: Answer; milliseconds: number }, EngineError> {
  if (!result.ok) return result;
  return succeed({ answer: toAnswer(result.value), milliseconds: result.value.milliseconds });
}

function warningsOf({ estimates }: { estimates: { warnings: readonly string[] } | null }, answer: Answer): Answer {
  const own = (answer.warnings as readonly string[] | undefined) ?? [];
  const all = [...(estimates?.warnings ?? []), ...own];
  return all.length > 0 ? { warnings: all } : {};
}
