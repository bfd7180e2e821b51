import { describe, expect, it } from 'vitest';
import { sourceEvents } from '../../controller/engine/source-events.ts';
import type { Problem } from '../../controller/model/document.ts';
import type { SourceView } from '../../controller/model/views.ts';
import type { SourceUpdate } from '../../controller/ports/source.ts';
import { aDocument, aSnapshot } from '../support/documents.ts';

const problem = (code: string, file = '.'): Problem => ({
  location: { file, line: 1, column: 1 },
  code,
  message: `this is ${code}`,
});
const sound: SourceView = { name: 'git', commit: { id: 'c1' }, complete: true, documents: 1, problems: [] };
const failing: SourceView = { ...sound, complete: false, lastError: 'unreachable' };
const fetched = (...problems: readonly Problem[]): SourceUpdate => ({
  kind: 'snapshot',
  snapshot: aSnapshot([aDocument()], { complete: problems.length === 0, problems }),
});
const failed = (message: string): SourceUpdate => ({ kind: 'failed', source: 'git', message });

function told(before: SourceView | undefined, update: SourceUpdate) {
  const problems = update.kind === 'snapshot' ? update.snapshot.problems : [];
  const events = sourceEvents({ update, before: before ? [before] : [], problems });
  return events.flatMap((event) => {
    if (event.type === 'SourceFetched') return [];
    return [event.type === 'SourceFailed' ? `SourceFailed: ${event.message}` : event.type];
  });
}

describe('a source in trouble', () => {
  it.each([
    {
      because: 'an outage begins',
      before: sound,
      update: failed('unreachable'),
      expected: ['SourceFailed: unreachable'],
    },
    { because: 'the first look fails', before: undefined, update: failed('no'), expected: ['SourceFailed: no'] },
    { because: 'it goes on', before: failing, update: failed('unreachable'), expected: [] },
    { because: 'it goes on for another reason', before: failing, update: failed('denied'), expected: [] },
    { because: 'it is over', before: failing, update: fetched(), expected: ['SourceRecovered'] },
    {
      because: 'what is read speaks against itself',
      before: sound,
      update: fetched(problem('SOURCE_EMPTY')),
      expected: ['SourceFailed: this is SOURCE_EMPTY'],
    },
    {
      because: 'it can be read again, and is empty',
      before: failing,
      update: fetched(problem('SOURCE_EMPTY')),
      expected: [],
    },
    {
      because: 'several things are wrong',
      before: sound,
      update: fetched(problem('INDEX_MISMATCH', 'a.yaml'), problem('INDEX_MISMATCH', 'b.yaml')),
      expected: ['SourceFailed: a.yaml: this is INDEX_MISMATCH (and 1 more)'],
    },
    {
      because: 'a problem of one file is told with its place, and is no trouble of the source',
      before: sound,
      update: fetched(problem('SYMLINK', 'a.yaml')),
      expected: ['DocumentInvalid'],
    },
    {
      because: 'the source was put right, and a file is not',
      before: { ...sound, complete: false, problems: [problem('HISTORY_REWRITTEN')] },
      update: fetched(problem('SYMLINK', 'a.yaml')),
      expected: ['SourceRecovered', 'DocumentInvalid'],
    },
  ])('$because: $expected', ({ before, update, expected }) => {
    expect(told(before, update)).toEqual(expected);
  });
});
