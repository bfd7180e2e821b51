import { describe, expect, it } from 'vitest';
import {
  ACK_PREFIX,
  ACKNOWLEDGED_AT_MOST,
  acknowledgementsOn,
  contentOf,
  encodeAcknowledgement,
  isInForce,
} from '../../controller/model/acknowledgement.ts';

const UNTIL = '2026-11-21T18:00:00Z';
const contents = (count: number) => Array.from({ length: count }, (_, index) => `c${String(index).padStart(9, '0')}`);

describe('an acknowledgement in tags', () => {
  it.each([1, 12, 13, ACKNOWLEDGED_AT_MOST])('says again what was said of %d differences', (count) => {
    const tags = encodeAcknowledgement({ until: UNTIL, reason: 'fix of the night', contents: contents(count) });
    const read = acknowledgementsOn(tags);
    expect(read.flatMap((one) => one.contents)).toEqual(contents(count));
    expect(new Set(read.map(({ until, reason }) => `${until} ${reason}`))).toEqual(
      new Set([`${UNTIL} fix of the night`]),
    );
  });

  it('is no longer than AWS takes, in characters that AWS takes', () => {
    const reason = `${'long '.repeat(60)}(see "INC-7"; 100 %)`;
    const tags = encodeAcknowledgement({ until: UNTIL, reason, contents: contents(ACKNOWLEDGED_AT_MOST) });
    for (const [key, value] of Object.entries(tags)) {
      expect(key.length).toBeLessThanOrEqual(128);
      expect(value).toMatch(/^[\p{L}\p{N} +\-=._:/@]{1,256}$/u);
    }
    expect(Object.keys(tags).length).toBe(4);
  });

  it.each([
    { tag: `${ACK_PREFIX}x`, value: 'soon c1 why', because: 'the time cannot be read' },
    { tag: `${ACK_PREFIX}x`, value: UNTIL, because: 'it says of what in nothing' },
    { tag: 'evenkeel.dev/suspend', value: `${UNTIL} c1 why`, because: 'the tag says something else' },
  ])('$tag: $value silences nothing, because $because', ({ tag, value }) => {
    expect(acknowledgementsOn({ [tag]: value })).toEqual([]);
  });

  it('ends at its time', () => {
    expect([-1, 0].map((ms) => isInForce({ until: UNTIL }, Date.parse(UNTIL) + ms))).toEqual([true, false]);
  });
});

it.each([
  { other: { path: 'a', desired: 1, live: 2 }, same: true, because: 'it is the same' },
  { other: { path: 'b', desired: 1, live: 2 }, same: false, because: 'another field differs' },
  { other: { path: 'a', desired: 1, live: 3 }, same: false, because: 'live was edited again' },
  { other: { path: 'a', desired: 3, live: 2 }, same: false, because: 'the manifest asks for something else' },
])('a difference has the name of $other: $same, because $because', ({ other, same }) => {
  expect(contentOf(other) === contentOf({ path: 'a', desired: 1, live: 2 })).toBe(same);
});
