import { toDay } from '../../api/isoDay.ts';
import type { Random } from '../../linalg/random.ts';
import { episodes, moods } from './episodes.ts';

/** Chance per day of moving from one mood (row) to another (column): calm, stressed, crisis. */
const transitions = [
  [0.9965, 0.0035, 0],
  [0.013, 0.9864, 0.0006],
  [0, 0.06, 0.94],
];

/** The mood of each day: a Markov chain, overruled where an episode is written down. */
export function moodPath(days: Int32Array, random: Random): Uint8Array {
  const path = new Uint8Array(days.length);
  let mood: number = moods.calm;
  for (let t = 0; t < days.length; t += 1) {
    const draw = random.uniform();
    const [toCalm, toStressed] = transitions[mood];
    mood = draw < toCalm ? moods.calm : draw < toCalm + toStressed ? moods.stressed : moods.crisis;
    path[t] = mood;
  }
  for (const { from, to, mood: written } of episodes) {
    const [start, end] = span(days, from, to);
    path.fill(moods[written], start, end);
  }
  return path;
}

/** The places [start, end) of the days from one ISO date to another, both inclusive. */
export function span(days: Int32Array, from: string, to: string): readonly [number, number] {
  const place = (day: number): number => {
    const found = days.findIndex((value) => value >= day);
    return found < 0 ? days.length : found;
  };
  return [place(toDay(from)), place(toDay(to) + 1)];
}
