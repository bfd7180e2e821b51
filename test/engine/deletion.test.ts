import { describe, expect, it } from 'vitest';
import { createDeletionCaps, type DeletionFacts, judgeDeletion } from '../../controller/engine/deletion.ts';
import { APPLIED_TAG, encodeApplied } from '../../controller/model/tags.ts';
import { aDocument } from '../support/documents.ts';
import { EPOCH } from '../support/virtual-clock.ts';

const MINUTE = 60_000;
const allowed: DeletionFacts = {
  tags: {},
  missing: { fetches: 3, since: EPOCH - 10 * MINUTE },
  namespace: { prune: true },
  now: EPOCH,
};
const retained = encodeApplied({ hash: 'h', commit: 'c', kept: [], retain: true });

const rows: { because: string; facts: Partial<DeletionFacts>; verdict: string }[] = [
  { because: 'prune is on and the document has been gone long enough', facts: {}, verdict: 'delete' },
  { because: 'prune is off unless somebody asks', facts: { namespace: {} }, verdict: 'PRUNE_OFF' },
  { because: 'the whole Namespace is gone, so nobody asks', facts: { namespace: undefined }, verdict: 'PRUNE_OFF' },
  {
    because: 'two fetches are not three',
    facts: { missing: { fetches: 2, since: EPOCH - 60 * MINUTE } },
    verdict: 'PRUNE_WAITING',
  },
  {
    because: 'three fetches within nine minutes are too quick',
    facts: { missing: { fetches: 9, since: EPOCH - 9 * MINUTE } },
    verdict: 'PRUNE_WAITING',
  },
  {
    because: 'no source is complete: nothing is known to be missing',
    facts: { missing: undefined },
    verdict: 'PRUNE_WAITING',
  },
  {
    because: 'the object remembers retain after its document is gone',
    facts: { tags: { [APPLIED_TAG]: retained } },
    verdict: 'PRUNE_RETAIN',
  },
  {
    because: 'the document said retain when it was last seen',
    facts: { lastDocument: aDocument({}, { management: { deletionPolicy: 'retain' } }) },
    verdict: 'PRUNE_RETAIN',
  },
  {
    because: 'the document said prune: false itself, whatever its Namespace says',
    facts: { lastDocument: aDocument({}, { management: { prune: false } }) },
    verdict: 'PRUNE_OFF',
  },
  {
    because: 'the document asked for prune itself',
    facts: { namespace: {}, lastDocument: aDocument({}, { management: { prune: true } }) },
    verdict: 'delete',
  },
];

describe('an object whose document is gone', () => {
  it.each(rows)('$verdict because $because', ({ facts, verdict }) => {
    const judged = judgeDeletion({ ...allowed, ...facts });
    expect(judged.kind === 'delete' ? 'delete' : judged.code).toBe(verdict);
  });
});

describe('deletion caps', () => {
  it('let three go at once from a small fleet, and the rest a minute later', () => {
    const caps = createDeletionCaps();
    const admit = (name: string, now: number): boolean => caps.admit(name, { group: '', managed: 9, now });
    expect(['a', 'b', 'c', 'd'].map((name) => admit(name, EPOCH))).toEqual([true, true, true, false]);
    expect(admit('a', EPOCH)).toBe(true);
    expect(admit('d', EPOCH + MINUTE)).toBe(true);
  });

  it('let ten or a tenth go in a day', () => {
    const caps = createDeletionCaps();
    const admitted = Array.from({ length: 400 }, (_, i) =>
      caps.admit(`o${i}`, { group: '', managed: 200, now: EPOCH + i * MINUTE }),
    );
    expect(admitted.filter(Boolean).length).toBe(20);
    expect(caps.admit('next', { group: '', managed: 200, now: EPOCH + 25 * 60 * MINUTE })).toBe(true);
  });

  it.each([
    { caps: { deletionsPerMinute: 5 }, admitted: 5, because: 'the Namespace says how many in a minute' },
    { caps: { deletionsPerMinute: '7' }, admitted: 7, because: 'numbers are kept as they were written' },
    { caps: { deletionsPerMinute: '20%' }, admitted: 8, because: 'a share of the objects of the namespace' },
    { caps: { deletionsPerMinute: '1%' }, admitted: 1, because: 'a share is one at least' },
    { caps: { deletionsPerMinute: 0 }, admitted: 0, because: '0 forbids deletion' },
    { caps: { deletionsPerMinute: 30, deletionsPerDay: 12 }, admitted: 12, because: 'a day is a cap of its own' },
    { caps: { deletionsPerDay: 0 }, admitted: 0, because: '0 forbids deletion' },
    { caps: {}, admitted: 3, because: 'what is left out is as it was' },
  ])('$because', ({ caps: own, admitted }) => {
    const caps = createDeletionCaps();
    const facts = { group: 'shop', managed: 40, caps: own, now: EPOCH };
    const names = Array.from({ length: 40 }, (_, at) => `shop/Service/s${at}`);
    expect(names.filter((name) => caps.admit(name, facts)).length).toBe(admitted);
  });

  it('of a namespace of its own are not spent by others', () => {
    const caps = createDeletionCaps();
    for (const name of ['a', 'b', 'c']) caps.admit(name, { group: '', managed: 9, now: EPOCH });
    expect(caps.admit('d', { group: '', managed: 9, now: EPOCH })).toBe(false);
    expect(caps.admit('shop/e', { group: 'shop', managed: 9, caps: {}, now: EPOCH })).toBe(true);
  });
});
