/** From values of the data to places on the screen. */
export interface Scale {
  (value: number): number;
  readonly ticks: readonly number[];
  readonly top: number;
}

const STEPS = [1, 2, 5];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIME_STEPS = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  4 * DAY,
  7 * DAY,
];

/** The least round number of which `count` reach to `most`; at least `least`. */
function roundStep(most: number, count: number, least = 0): number {
  const raw = Math.max(least, most / count, Number.MIN_VALUE);
  const power = 10 ** Math.floor(Math.log10(raw));
  return (STEPS.find((step) => step * power >= raw * (1 - 1e-9)) ?? 10) * power;
}

/**
 * Upwards from 0 to a round number that holds `most`. `whole`: of things that are counted, so that no tick is half of one.
 */
export function valueScale(most: number, height: number, whole: boolean): Scale {
  const step = roundStep(Math.max(most, whole ? 1 : Number.EPSILON), 4, whole ? 1 : 0);
  const top = rounded(Math.max(step, Math.ceil(most / step - 1e-9) * step));
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => rounded(index * step));
  return Object.assign((value: number) => height - (value / top) * height, { ticks, top });
}

/** Without what binary fractions add. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** From left to right, with ticks at full minutes, hours or days of the reader's own time. */
export function timeScale(from: number, until: number, width: number): Scale {
  const span = Math.max(1, until - from);
  const count = Math.max(2, Math.floor(width / 72));
  const step = TIME_STEPS.find((each) => span / each <= count) ?? 30 * DAY;
  const shift = new Date(until).getTimezoneOffset() * MINUTE;
  const ticks: number[] = [];
  for (let at = Math.ceil((from - shift) / step) * step + shift; at <= until; at += step) ticks.push(at);
  return Object.assign((value: number) => ((value - from) / span) * width, { ticks, top: until });
}
