import { describe, expect, it } from 'vitest';
import {
  decodeSuspension,
  describeSuspension,
  encodeSuspension,
  suspensionInForce,
} from '../../controller/engine/suspension.ts';
import { DEFAULT_MANAGEMENT } from '../../controller/model/document.ts';
import { SUSPEND_TAG, TAG_VALUE_LIMIT } from '../../controller/model/tags.ts';

const SINCE = '2026-11-21T10:00:00Z';
const UNTIL = '2026-11-21T12:00:00Z';

describe('a suspension as a tag', () => {
  it.each([
    {
      because: 'all that can be said',
      is: { reason: 'load test by two', until: UNTIL, by: 'oncall/ann', since: SINCE },
    },
    { because: 'for good', is: { reason: 'incident', by: 'ann', since: SINCE } },
    { because: 'by nobody that is known', is: { reason: 'incident', until: UNTIL } },
  ])('comes back as it was: $because', ({ is }) => {
    expect(decodeSuspension(encodeSuspension(is))).toEqual(is);
  });

  it.each([
    { tag: '- incident', is: { reason: 'incident' }, because: 'written by hand' },
    { tag: '-', is: { reason: 'no reason given' }, because: 'without a reason' },
    { tag: '', is: undefined, because: 'an empty tag' },
  ])('$because', ({ tag, is }) => expect(decodeSuspension(tag)).toEqual(is));

  it('fits into a tag with who and when, whatever the reason', () => {
    const value = encodeSuspension({ reason: 'x(é)'.repeat(200), by: 'a b'.repeat(99), since: SINCE, until: UNTIL });
    expect(value.length).toBeLessThanOrEqual(TAG_VALUE_LIMIT);
    expect(decodeSuspension(value)).toMatchObject({ since: SINCE, until: UNTIL });
  });
});

it('is described with who, since when and until when', () => {
  expect([
    describeSuspension({ reason: 'incident' }),
    describeSuspension({ reason: 'incident', by: 'ann', since: SINCE, until: UNTIL }),
  ]).toEqual(['incident', `incident (by ann since ${SINCE}, until ${UNTIL})`]);
});

it('ends with its time, and never by a time that cannot be read', () => {
  const inForce = (until: string): unknown =>
    suspensionInForce(DEFAULT_MANAGEMENT, { [SUSPEND_TAG]: `${until} x` }, Date.parse(UNTIL))?.reason;
  expect([inForce(UNTIL), inForce('2026-11-21T12:00:01Z'), inForce('tomorrow')]).toEqual([undefined, 'x', 'x']);
});
