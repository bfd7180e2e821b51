import { describe, expect, it } from 'vitest';
import { commitsAfter } from '../../controller/engine/commits.ts';
import type { SeenCommit } from '../../controller/model/status.ts';

const seen = (id: string, content: string, settled = false): SeenCommit => ({ id, content, settled });
const look = (id: string, content: string | undefined, settled = false) => ({ commit: { id }, content, settled });

describe('the commits of an object', () => {
  it.each([
    {
      because: 'the first look is the first commit',
      before: [],
      look: look('a', 'x'),
      after: [seen('a', 'x')],
    },
    {
      because: 'another look at the same commit adds none',
      before: [seen('a', 'x')],
      look: look('a', 'x'),
      after: [seen('a', 'x')],
    },
    {
      because: 'what is settled stays settled while it heals',
      before: [seen('a', 'x', true)],
      look: look('a', 'x'),
      after: [seen('a', 'x', true)],
    },
    {
      because: 'a commit elsewhere asks for the same, and is settled with it',
      before: [seen('a', 'x')],
      look: look('b', 'x', true),
      after: [seen('a', 'x', true), seen('b', 'x', true)],
    },
    {
      because: 'a commit with other content is not settled by the one before it',
      before: [seen('a', 'x', true)],
      look: look('b', 'y'),
      after: [seen('a', 'x', true), seen('b', 'y')],
    },
    {
      because: 'a reference that changes its value changes the content of one commit',
      before: [seen('a', 'x')],
      look: look('a', 'y'),
      after: [seen('a', 'x'), seen('a', 'y')],
    },
    {
      because: 'what the commit asks for is not known yet',
      before: [seen('a', 'x')],
      look: look('b', undefined),
      after: [seen('a', 'x')],
    },
  ])('are $after where $because', ({ before, look: one, after }) => {
    expect(commitsAfter(before, one)).toEqual(after);
  });

  it('are forgotten, the oldest first', () => {
    const many = Array.from({ length: 60 }, (_, i) => `c${i}`);
    const commits = many.reduce<readonly SeenCommit[]>((all, id) => commitsAfter(all, look(id, id)), []);

    expect([commits.length, commits[0]?.id, commits.at(-1)?.id]).toEqual([50, 'c10', 'c59']);
  });
});
