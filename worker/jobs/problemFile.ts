import type { EngineError } from '../api/error.ts';
import type { Problem } from '../api/problem.ts';
import type { ProblemFile } from '../api/problemFile.ts';
import { jobsNotCovered } from '../api/problemFileCoverage.ts';
import { readProblemFile } from '../api/readProblemFile.ts';
import { fail, type Result, succeed } from '../api/result.ts';
import { validateProblem } from '../model/validate.ts';
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
  const problem = toProblem(file.value, moments.value.moments, job);
  if (!problem.ok) return problem;
  const wrong = validateProblem(problem.value);
  if (wrong !== null) return fail(inWordsOf(file.value, wrong));
  if (job === 'estimate') return succeed({ ...estimateAnswer(moments.value), ...stamp, milliseconds: times });
  const solved =
    job === 'optimise'
      ? answered(optimise(problem.value), optimiseAnswer)
      : answered(frontier(problem.value), frontierAnswer);
  if (!solved.ok) return fail(inWordsOf(file.value, solved.error));
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
  // A frontier asks for nothing but the measure, an estimate for nothing at all; the objective may be left out.
  const objective = file.objective ?? (job === 'optimise' ? null : { kind: 'min-risk' as const });
  if (objective === null) {
    return fail({ type: 'InvalidProblem', path: 'objective', message: 'objective: expected one, found nothing.' });
  }
  return succeed({ moments, objective, constraints: file.constraints ?? [], riskFreeRate: file.riskFreeRate ?? 0 });
}

/** The moments of scenarios or prices are no field of the file: names the fields that they come from. */
function inWordsOf(file: ProblemFile, error: EngineError): EngineError {
  if (error.type !== 'InvalidProblem' || file.moments !== undefined) return error;
  const source = file.scenarios !== undefined ? 'scenarios' : 'prices';
  const reword = (text: string): string =>
    text.replace(/^moments\.assets/, `${source}.assets`).replace(/^moments\./, 'estimate.');
  return { ...error, path: reword(error.path), message: reword(error.message) };
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
