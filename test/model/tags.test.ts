import { describe, expect, it } from 'vitest';
import {
  decodeApplied,
  decodeCommit,
  encodeApplied,
  encodeCommit,
  TAG_VALUE_LIMIT,
} from '../../controller/model/tags.ts';

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

describe('what was applied', () => {
  const applied = { hash: '0123456789abcdef', commit: '4f2c9e1', retain: false };

  it('comes back as it was written', () => {
    const kept = ['tags', 'template.tags', 'attributes:0a1b2c3d'];
    expect(decodeApplied(encodeApplied({ ...applied, kept }))).toEqual({ ...applied, kept });
  });

  it('names no commit where nothing was settled yet', () => {
    const made = { hash: 'h', commit: '', kept: [], retain: false };
    expect(decodeApplied(encodeApplied(made))).toEqual(made);
  });

  it('remembers as many fields as fit, each whole', () => {
    const kept = Array.from({ length: 40 }, (_, n) => `field-${n}`);
    const value = encodeApplied({ ...applied, kept });
    const known = decodeApplied(value)?.kept ?? [];
    expect(value.length).toBeLessThanOrEqual(TAG_VALUE_LIMIT);
    expect(known).toEqual(kept.slice(0, known.length));
    expect(known.length).toBeGreaterThan(20);
  });
});
