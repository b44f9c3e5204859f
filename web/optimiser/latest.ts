/**
 * Runs one job at a time and keeps only the newest question while it waits: a finger that moves faster than the worker
 * answers never builds a queue. Every answer that arrives is newer than the one before it.
 */
export function createLatest<Q, A>(run: (question: Q) => Promise<A>, show: (answer: A, question: Q) => void) {
  let running = false;
  let waiting: { question: Q } | null = null;

  async function drain(): Promise<void> {
    running = true;
    while (waiting) {
      const { question } = waiting;
      waiting = null;
      const answer = await run(question);
      show(answer, question);
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
