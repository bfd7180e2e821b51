import { describe, expect, it } from 'vitest';
import { decodeCommit, encodeCommit } from '../../controller/model/tags.ts';

describe('the commit on a revision', () => {
  it.each([
    { commit: { id: '4f2c9e1', author: 'Ann Lee' }, tag: '4f2c9e1 Ann Lee', because: 'ECS keeps it for the history' },
    { commit: { id: 'sha256:4f2c' }, tag: 'sha256:4f2c', because: 'a folder has no authors' },
    {
      commit: { id: '4f2c9e1', author: 'Zoë <z@x.io>' },
      tag: '4f2c9e1 Zoë .z@x.io.',
      because: 'tag values take no angle brackets',
    },
  ])('is written as $tag: $because', ({ commit, tag }) => {
    expect(encodeCommit(commit)).toBe(tag);
    expect(decodeCommit(tag)?.id).toBe(commit.id);
  });

  it('is read with its author, and is unknown where there is no tag', () => {
    expect(decodeCommit('4f2c9e1 Ann Lee')).toEqual({ id: '4f2c9e1', author: 'Ann Lee' });
    expect(decodeCommit(undefined)).toBeUndefined();
  });

  it('never is longer than AWS takes', () => {
    expect(encodeCommit({ id: 'a'.repeat(40), author: 'b'.repeat(300) })).toHaveLength(256);
  });
});
