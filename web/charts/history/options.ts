import type { Options } from 'uplot';
import { colours, fontFamily, type ThemeName } from '../../theme/tokens.ts';

export interface HistoryWords {
  /** `$1.2 M` on the axis */
  readonly money: (value: number) => string;
  /** `−20 %` on the axis */
  readonly depth: (value: number) => string;
}

interface HistoryLook {
  readonly width: number;
  readonly height: number;
  readonly theme: ThemeName;
  readonly words: HistoryWords;
}

const AXIS_WIDTH = 62;
const font = `12px ${fontFamily}`;

/** Space at the right so that the last date is not cut. */
const PADDING: Options['padding'] = [8, 12, 0, 0];

function axes(look: HistoryLook, values: (value: number) => string, dates: boolean): Options['axes'] {
  const ink = colours[look.theme];
  const grid = { stroke: ink.hairline, width: 1 };
  return [
    { show: dates, stroke: ink.ink2, font, grid: { show: false }, ticks: { show: false }, space: 70, size: 26 },
    {
      stroke: ink.ink2,
      font,
      grid,
      ticks: { show: false },
      size: AXIS_WIDTH,
      // Nothing is written at nothing: it would touch the first label of the plot below.
      values: (_plot, splits) => splits.map((value) => (value === 0 ? '' : values(value))),
      space: 36,
    },
  ];
}

const shared = (look: HistoryLook): Pick<Options, 'width' | 'height' | 'padding' | 'legend' | 'select' | 'cursor'> => ({
  width: look.width,
  height: look.height,
  padding: PADDING,
  legend: { show: false },
  select: { show: false, left: 0, top: 0, width: 0, height: 0 },
  cursor: { drag: { x: false, y: false }, y: false, points: { size: 7 } },
});

/** The value through time; the axis begins at nothing, so that a fall looks as deep as it was. */
export function valueOptions(look: HistoryLook): Options {
  const ink = colours[look.theme];
  return {
    ...shared(look),
    scales: { x: { time: true }, y: { range: (_plot, _low, high) => [0, high * 1.06] } },
    axes: axes(look, look.words.money, false) ?? [],
    series: [{}, { stroke: ink.ink, width: 1.6, fill: ink.shade }],
  };
}

/** The falls underneath: how far below its highest value so far. */
export function fallOptions(look: HistoryLook): Options {
  const ink = colours[look.theme];
  return {
    ...shared(look),
    scales: { x: { time: true }, y: { range: (_plot, low) => [Math.min(-0.05, low * 1.08), 0] } },
    axes: axes(look, look.words.depth, true) ?? [],
    series: [{}, { stroke: ink.loss, width: 1.4, fill: ink.breachSoft }],
  };
}
