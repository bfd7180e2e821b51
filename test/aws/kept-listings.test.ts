import { beforeEach, describe, expect, it } from 'vitest';
import { createKeptListings, type KeptListings, keepFor } from '../../controller/aws/kept-listings.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';

const KEEP_MS = 30 * 60_000;
const ID = '123456789012/eu-west-1 records:resource';

let clock: ManualClock;
let kept: KeptListings;
let aws: Map<string, string>;
let listings: number;
let reads: string[];

beforeEach(() => {
  clock = createManualClock(0);
  kept = createKeptListings(clock);
  aws = new Map([
    ['a', 'a1'],
    ['b', 'b1'],
  ]);
  listings = 0;
  reads = [];
});

function look(): Promise<Readonly<Record<string, string>>> {
  const listing = {
    all: async () => {
      listings += 1;
      return new Map(aws);
    },
    one: async (key: string) => {
      reads.push(key);
      return aws.get(key);
    },
    keepMs: () => KEEP_MS,
  };
  return kept.get(ID, listing).then((found) => Object.fromEntries([...found].sort()));
}

describe('a listing that takes many calls', () => {
  it('stands for its time, and is made anew after it', async () => {
    expect(await look()).toEqual({ a: 'a1', b: 'b1' });
    aws.set('c', 'c1');
    clock.advance(KEEP_MS - 1);
    expect(await look()).toEqual({ a: 'a1', b: 'b1' });
    clock.advance(1);
    expect(await look()).toEqual({ a: 'a1', b: 'b1', c: 'c1' });
    expect({ listings, reads }).toEqual({ listings: 2, reads: [] });
  });

  it('is corrected by what we wrote: new, changed and gone, each read by its key', async () => {
    await look();
    aws = new Map([
      ['b', 'b2'],
      ['c', 'c1'],
    ]);
    for (const key of ['a', 'b', 'c']) kept.touch(ID, key);
    expect(await look()).toEqual({ b: 'b2', c: 'c1' });
    clock.advance(60_000);
    expect(await look()).toEqual({ b: 'b2', c: 'c1' });
    expect(await look()).toEqual({ b: 'b2', c: 'c1' });
    expect({ listings, reads }).toEqual({ listings: 1, reads: ['a', 'b', 'c', 'a', 'b', 'c'] });
  });

  it('is corrected until AWS shows what we wrote, also where the listing was made in between', async () => {
    kept.touch(ID, 'b');
    expect(await look()).toEqual({ a: 'a1', b: 'b1' });
    aws.set('b', 'b2');
    clock.advance(30_000);
    expect(await look()).toEqual({ a: 'a1', b: 'b2' });
    expect(listings).toBe(1);
  });

  it('is made anew when somebody wants to know', async () => {
    await look();
    aws.set('c', 'c1');
    kept.clear();
    expect(await look()).toEqual({ a: 'a1', b: 'b1', c: 'c1' });
  });
});

it.each([
  { pages: 1, ms: 1_000, because: 'it costs next to nothing' },
  { pages: 300, ms: 300_000, because: 'one call a second' },
  { pages: 5_000, ms: 600_000, because: 'nobody waits longer than that' },
])('$pages pages stand for $ms ms', ({ pages, ms }) => {
  expect(keepFor(pages, { perSecond: 1, longestMs: 600_000 })).toBe(ms);
});
