import { describe, expect, it } from 'vitest';
import { revertCommand, titleOf } from '../../dashboard/history-words.ts';
import type { HistoryEntryJson } from '../../dashboard/schema/history.ts';

const entry = (over: Partial<HistoryEntryJson>): HistoryEntryJson => ({
  id: 'e1',
  at: 1,
  trigger: 'commit',
  result: 'succeeded',
  details: [],
  images: [],
  ...over,
});

it.each<readonly [Partial<HistoryEntryJson>, string, string]>([
  [{ commit: { id: 'c', subject: 'web: 1.9' } }, 'web: 1.9', 'the commit says it best'],
  [{ commit: { id: 'c' } }, 'Changed by a commit', 'a commit without a subject'],
  [{ trigger: 'value', stores: ['ssm /a', 'cfn b.C'] }, 'ssm /a, cfn b.C changed', 'stores outside'],
  [{ trigger: 'drift' }, 'Drift put back', 'a heal'],
  [{ trigger: 'unknown', revision: 'web:1' }, 'Rolled out once more', 'ECS tells no more'],
  [{ trigger: 'unknown' }, 'Changed', 'nobody knows why'],
  [{ trigger: 'person', act: 'suspended', by: 'ann' }, 'ann suspended it', 'who signed in'],
  [{ trigger: 'person', act: 'suspended' }, 'Suspended', 'by a tag'],
  [{ trigger: 'person', act: 'rolledBack', by: 'ann', revision: 'web:1' }, 'ann rolled back to web:1', 'where to'],
])('%o is told as “%s”: %s', (over, title) => {
  expect(titleOf(entry(over))).toBe(title);
});

describe('the command that takes commits back', () => {
  const of = (commit: string, revision: string, over: Partial<HistoryEntryJson> = {}) =>
    entry({ commit: { id: commit }, revision, ...over });

  it.each<readonly [string, readonly HistoryEntryJson[], string | undefined]>([
    ['all later ones, newest first', [of('c3', 'w:3'), of('c2', 'w:2'), of('c1', 'w:1')], 'git revert --no-edit c3 c2'],
    ['each once', [of('c2', 'w:2'), of('c2', 'w:2'), of('c1', 'w:1')], 'git revert --no-edit c2'],
    ['none of drift', [of('c1', 'w:1', { trigger: 'drift' }), of('c1', 'w:1')], undefined],
    ['not those of before', [of('c2', 'w:2'), of('c1', 'w:1'), of('c0', 'w:0')], 'git revert --no-edit c2'],
    ['none where the revision’s own is not known', [of('c2', 'w:2')], undefined],
  ])('names %s', (_because, entries, command) => {
    expect(revertCommand(entries, 'w:1')).toBe(command);
  });
});
