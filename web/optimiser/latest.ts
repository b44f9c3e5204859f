/**
 * Runs one job at a time and keeps only the newest question while it waits: a finger that moves faster than the worker
 * answers never builds a queue. Every answer that arrives is newer than the one before it.
 *
 * @param restMs least time between an answer and the next question, for work that should leave the cores to others
 */
export function createLatest<Q, A>(
  run: (question: Q) => Promise<A>,
  show: (answer: A, question: Q) => void,
  restMs = 0,
) {
  let running = false;
  let waiting: { question: Q } | null = null;

  async function drain(): Promise<void> {
    running = true;
    while (waiting) {
      const { question } = waiting;
      waiting = null;
      const answer = await run(question);
      show(answer, question);
      if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
    }
    running = false;
  }

  return {
    ask(question: Q): void {
      waiting = { question };
      if (!running) void drain();
    },
    /** Forgets the question that waits; an answer on its way is still shown. */
    clear(): void {
      waiting = null;
    },
  };
}
