import { describe, expect, it } from 'vitest';
import { createDesired } from '../../controller/engine/desired.ts';
import type { Document, Problem } from '../../controller/model/document.ts';
import { aDocument, aSnapshot } from '../support/documents.ts';

const web = aDocument({ name: 'web' });
const api = aDocument({ name: 'api' });
const problem: Problem = { location: web.origin, key: web.key, code: 'x', message: 'broken' };

function fetched(...fetches: Parameters<ReturnType<typeof createDesired>['accept']>[0][]) {
  const desired = createDesired(['git']);
  fetches.forEach((update, i) => {
    desired.accept(update, i * 1_000);
  });
  return desired;
}
const good = (documents: readonly Document[]) => ({ kind: 'snapshot', snapshot: aSnapshot(documents) }) as const;
const partial = (documents: readonly Document[], problems: readonly Problem[] = []) =>
  ({ kind: 'snapshot', snapshot: aSnapshot(documents, { complete: false, problems }) }) as const;
const failed = { kind: 'failed', source: 'git', message: 'unreachable' } as const;

const rows = [
  {
    because: 'a complete fetch without it says that it is gone',
    fetches: [good([web, api]), good([api])],
    gone: { fetches: 1, since: 1_000 },
  },
  {
    because: 'each complete fetch counts',
    fetches: [good([web, api]), good([api]), good([api]), good([api])],
    gone: { fetches: 3, since: 1_000 },
  },
  { because: 'it came back', fetches: [good([web, api]), good([api]), good([web, api])], gone: undefined },
  { because: 'an incomplete fetch says nothing', fetches: [good([web, api]), partial([api])], gone: undefined },
  { because: 'a failed fetch says nothing', fetches: [good([web, api]), failed], gone: undefined },
  {
    because: 'an empty source never means that all should go',
    fetches: [good([web, api]), good([]), good([])],
    gone: undefined,
  },
  {
    because: 'an invalid document keeps its last good version',
    fetches: [good([web, api]), partial([api], [problem])],
    gone: undefined,
  },
] as const;

it('keeps the last good version of an invalid document in a fetch that is complete otherwise', () => {
  const newest = aSnapshot([api], { problems: [problem] });
  const desired = fetched(good([web, api]), { kind: 'snapshot', snapshot: newest });
  expect([desired.get(web.key)?.document, desired.missing(web.key)]).toEqual([web, undefined]);
});

describe('a document that is not in the newest fetch', () => {
  it.each(rows)('$because', ({ fetches, gone }) => {
    const desired = fetched(...fetches);
    expect({ missing: desired.missing(web.key), inForce: desired.get(web.key) !== undefined }).toEqual({
      missing: gone,
      inForce: gone === undefined,
    });
  });

  it('is not missing while any source fails, whatever the others say', () => {
    const desired = fetched(good([web, api]), good([api]), failed);
    expect(desired.missing(web.key)).toBeUndefined();
  });

  it('is not missing while its document stands in a source and is invalid, also when no good version was ever seen', () => {
    const invalid = { kind: 'snapshot', snapshot: aSnapshot([api], { problems: [problem] }) } as const;
    const desired = fetched(invalid, invalid, invalid);
    expect([desired.missing(web.key), desired.get(web.key)]).toEqual([undefined, undefined]);
  });

  it('starts to count anew when it was invalid in between', () => {
    const invalid = { kind: 'snapshot', snapshot: aSnapshot([api], { problems: [problem] }) } as const;
    const desired = fetched(good([web, api]), good([api]), good([api]), invalid, good([api]));
    expect(desired.missing(web.key)).toEqual({ fetches: 1, since: 3_000 });
  });

  it('counts from the first complete fetch when it was never seen', () => {
    const desired = fetched(good([api]), good([api]));
    expect(desired.missing(web.key)).toEqual({ fetches: 2, since: 0 });
  });
});

describe('one identity in two sources', () => {
  it('is in force in neither', () => {
    const desired = createDesired(['a', 'b']);
    desired.accept({ kind: 'snapshot', snapshot: aSnapshot([web, api], { source: 'a' }) }, 0);
    desired.accept({ kind: 'snapshot', snapshot: aSnapshot([web], { source: 'b' }) }, 0);
    expect(desired.keys()).toEqual([api.key]);
    expect(desired.missing(web.key)).toBeUndefined();
  });
});

describe('what is known of a source', () => {
  it.each([
    { because: 'nothing was read yet', fetches: [], expected: {} },
    {
      because: 'it was read',
      fetches: [{ ...good([web]), tookMs: 120 }],
      expected: { lastFetchAt: 0, lastTookMs: 120, lastReadAt: 0 },
    },
    {
      because: 'an outage is as old as its first failure',
      fetches: [good([web]), failed, { ...failed, tookMs: 9_000 }],
      expected: { lastFetchAt: 2_000, lastTookMs: 9_000, lastReadAt: 0, lastError: 'unreachable', failingSince: 1_000 },
    },
    {
      because: 'an outage is over with the next reading',
      fetches: [failed, good([web])],
      expected: { lastFetchAt: 1_000, lastReadAt: 1_000 },
    },
  ])('$because', ({ fetches, expected }) => {
    const [view] = fetched(...fetches).sources();
    const { lastFetchAt, lastTookMs, lastReadAt, lastError, failingSince } = view ?? {};
    expect(JSON.parse(JSON.stringify({ lastFetchAt, lastTookMs, lastReadAt, lastError, failingSince }))).toEqual(
      expected,
    );
  });
});

it('says of what a file declared that the file cannot be read any more', () => {
  const unread: Problem = { location: web.origin, code: 'SYNTAX', message: 'not YAML' };
  const broken = [good([web, api]), partial([api], [unread])] as const;
  const problemsAfter = (...more: Parameters<typeof fetched>) => {
    const desired = fetched(...broken, ...more);
    return [desired.problems(web.key), desired.problems(api.key)];
  };
  expect([problemsAfter(), problemsAfter(good([web, api]))]).toEqual([
    [[unread], []],
    [[], []],
  ]);
});
