import { describe, expect, it } from 'vitest';
import { createPacing } from '../../controller/engine/pacing.ts';
import type { Outcome } from '../../controller/model/outcome.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';

const KEY = 'shop/Service/web';
const LIMIT = 5 * 60_000;
const PROGRESSING: Outcome = { kind: 'progressing', reason: '1 of 3 tasks run', recheckMs: 5_000 };

/** Seconds until the next look, of looks in a row. */
function pauses(looks: readonly { outcome?: Outcome; status?: Partial<ObjectStatus> }[]): readonly number[] {
  const pacing = createPacing(LIMIT);
  return looks.map(({ outcome = PROGRESSING, status }) => {
    const paced = pacing.pace(KEY, outcome, status as ObjectStatus | undefined);
    return 'recheckMs' in paced && paced.recheckMs !== undefined ? paced.recheckMs / 1_000 : Number.NaN;
  });
}

const seen = (message: string): { status: Partial<ObjectStatus> } => ({
  status: { health: { status: 'Progressing', message } },
});

describe('an object that is on its way and does not move', () => {
  it('is looked at ever more rarely, after three looks of patience', () => {
    expect(pauses(Array.from({ length: 12 }, () => ({})))).toEqual([5, 5, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300]);
  });

  it('is looked at soon again once anything about it is new', () => {
    const looks = [...Array.from({ length: 6 }, () => seen('1 of 3')), seen('2 of 3'), seen('2 of 3')];
    expect(pauses(looks)).toEqual([5, 5, 5, 10, 20, 40, 5, 5]);
  });

  it('is not slowed down by what AWS tells of it at each look', () => {
    const status = (at: number): Partial<ObjectStatus> => ({
      summary: { events: [{ at, message: 'still starting' }] },
    });
    expect(pauses([1, 2, 3, 4].map((at) => ({ status: status(at) })))).toEqual([5, 5, 5, 10]);
  });

  it('begins anew after it was settled', () => {
    const settled: Outcome = { kind: 'settled' };
    const looks = [{}, {}, {}, {}, { outcome: settled }, {}];
    expect(pauses(looks)).toEqual([5, 5, 5, 10, Number.NaN, 5]);
  });

  it('keeps its pace where that ends by itself, as a check after a rollout does', () => {
    const steady: Outcome = { ...PROGRESSING, steady: true };
    expect(pauses(Array.from({ length: 8 }, () => ({ outcome: steady })))).toEqual([5, 5, 5, 5, 5, 5, 5, 5]);
  });

  it('is never asked after sooner than the plan wants', () => {
    const slow: Outcome = { ...PROGRESSING, recheckMs: 600_000 };
    expect(pauses(Array.from({ length: 5 }, () => ({ outcome: slow })))).toEqual([600, 600, 600, 600, 600]);
  });
});
