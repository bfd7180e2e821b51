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
    const admit = (name: string, now: number): boolean => caps.admit(name, { managed: 9, now });
    expect(['a', 'b', 'c', 'd'].map((name) => admit(name, EPOCH))).toEqual([true, true, true, false]);
    expect(admit('a', EPOCH)).toBe(true);
    expect(admit('d', EPOCH + MINUTE)).toBe(true);
  });

  it('let ten or a tenth go in a day', () => {
    const caps = createDeletionCaps();
    const admitted = Array.from({ length: 400 }, (_, i) =>
      caps.admit(`o${i}`, { managed: 200, now: EPOCH + i * MINUTE }),
    );
    expect(admitted.filter(Boolean).length).toBe(20);
    expect(caps.admit('next', { managed: 200, now: EPOCH + 25 * 60 * MINUTE })).toBe(true);
  });
});
