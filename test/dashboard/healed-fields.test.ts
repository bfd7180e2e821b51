import { expect, it } from 'vitest';
import type { Difference } from '../../controller/model/difference.ts';
import type { EventBody, OperatorEvent } from '../../controller/model/event.ts';
import { healedFields } from '../../dashboard/healed-fields.ts';

const key = 'shop/Service/web';
const a: Difference = { path: 'a', live: 5, desired: 60, why: { reason: 'set' } };
const b: Difference = { path: 'b', live: 1, desired: 2, why: { reason: 'set' } };

const found = (...differences: Difference[]): EventBody => ({ type: 'DriftFound', key, differences });
const healed = (...differences: Difference[]): EventBody => ({ type: 'DriftHealed', key, differences });
const wrote = (effect: 'update' | 'tag'): EventBody => ({ type: 'StepExecuted', key, call: 'x', effect, why: '' });

/** Oldest first, a second apart, as newest first. */
const newestFirst = (bodies: readonly EventBody[]): OperatorEvent[] =>
  bodies.map((body, index) => ({ ...body, id: index + 1, at: (index + 1) * 1_000 })).reverse();

it.each([
  {
    because: 'a write of ours came before its end',
    events: [found(a), wrote('update'), healed(a)],
    fields: [{ path: 'a', was: 5, desired: 60, at: 3_000, by: 'evenkeel', seenAt: 1_000 }],
  },
  {
    because: 'nobody of us wrote but a tag',
    events: [found(a), wrote('tag'), healed(a)],
    fields: [{ path: 'a', was: 5, desired: 60, at: 3_000, by: 'outside', seenAt: 1_000 }],
  },
  {
    because: 'a write for an earlier drift heals no later one',
    events: [found(a), wrote('update'), healed(a), found(b), healed(b)],
    fields: [
      { path: 'b', was: 1, desired: 2, at: 5_000, by: 'outside', seenAt: 4_000 },
      { path: 'a', was: 5, desired: 60, at: 3_000, by: 'evenkeel', seenAt: 1_000 },
    ],
  },
  {
    because: 'one of two fields is in place, and the other differs still',
    events: [found(a, b)],
    differing: ['b'],
    fields: [{ path: 'a', was: 5, desired: 60, seenAt: 1_000 }],
  },
  { because: 'it differs again', events: [found(a), healed(a)], differing: ['a'], fields: [] },
  {
    because: 'a field that drifted twice is told once, as it was last',
    events: [found({ ...a, live: 4 }), healed({ ...a, live: 4 }), found(a), wrote('update'), healed(a)],
    fields: [{ path: 'a', was: 5, desired: 60, at: 5_000, by: 'evenkeel', seenAt: 3_000 }],
  },
])('$because', ({ events, differing = [], fields }) => {
  expect(healedFields(newestFirst(events), new Set(differing))).toEqual(fields);
});
