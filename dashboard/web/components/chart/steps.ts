/** A value that holds from `at` until the next point; none: nobody knows. */
export interface StepPoint {
  readonly at: number;
  readonly value?: number | undefined;
}

/** A stretch of time in which everything is known. */
export type Segment = readonly { readonly from: number; readonly to: number; readonly value: number }[];

/** Cuts points at what nobody knows, and to the window that is drawn. */
export function segmentsOf(points: readonly StepPoint[], from: number, until: number): readonly Segment[] {
  const segments: { from: number; to: number; value: number }[][] = [];
  let open: { from: number; to: number; value: number }[] | undefined;
  for (const [index, { at, value }] of points.entries()) {
    const start = Math.max(from, at);
    const end = Math.min(until, points[index + 1]?.at ?? until);
    if (end < start || (end === start && end < until)) continue;
    if (value === undefined) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = [];
      segments.push(open);
    }
    open.push({ from: start, to: end, value });
  }
  return segments;
}

/** What held then; undefined: nobody knows. */
export function valueAt(points: readonly StepPoint[], at: number): number | undefined {
  return points.findLast((point) => point.at <= at)?.value;
}

type Place = (value: number) => number;

/** Stairs, as the attribute `d` of a path. */
export function stairs(segments: readonly Segment[], x: Place, y: Place): string {
  return segments.map((segment) => stair(segment, x, y)).join('');
}

function stair(segment: Segment, x: Place, y: Place): string {
  return segment
    .map(({ from, to, value }, index) => {
      const start = index === 0 ? `M${px(x(from))} ${px(y(value))}` : `V${px(y(value))}`;
      return `${start}H${px(x(to))}`;
    })
    .join('');
}

/** What lies between two stairs that are known at the same times. */
export function between(lower: readonly Segment[], upper: readonly Segment[], places: { x: Place; y: Place }): string {
  const { x, y } = places;
  return upper
    .map((segment, index) => {
      const back = (lower[index] ?? []).toReversed();
      const down = back.map(({ from, to, value }) => `L${px(x(to))} ${px(y(value))}H${px(x(from))}`).join('');
      return `${stair(segment, x, y)}${down}Z`;
    })
    .join('');
}

/** A tenth of a pixel is as sharp as a screen is. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Every moment at which something changes, in the window, and its end. */
export function momentsOf(lines: readonly (readonly StepPoint[])[], from: number, until: number): readonly number[] {
  const moments = new Set<number>([until]);
  for (const points of lines) for (const { at } of points) moments.add(Math.min(until, Math.max(from, at)));
  return [...moments].sort((a, b) => a - b);
}
