import { expect, it } from 'vitest';
import { eventView } from '../../dashboard/event-view.ts';

const commit = { id: '4e1d0c9f1a2b3c', author: 'Ada', subject: 'feat: more memory', at: Date.UTC(2026, 0, 2, 3, 4, 5) };

it.each([
  { because: 'all of it is known', commit, details: ['feat: more memory (Ada, 2026-01-02 03:04:05 UTC)'] },
  {
    because: 'a bucket’s listing has a time',
    commit: { id: 'x', at: commit.at },
    details: ['(2026-01-02 03:04:05 UTC)'],
  },
  { because: 'a digest says nothing', commit: { id: 'x' }, details: [] },
])('an event of a commit says who made it, when and why: $because', ({ commit: of, details }) => {
  const view = eventView({ type: 'ObjectSettled', id: 1, at: 0, key: 'shop/Service/web', commit: of });

  expect(view).toMatchObject({ message: `Settled at ${of.id.slice(0, 7)}`, details });
});
