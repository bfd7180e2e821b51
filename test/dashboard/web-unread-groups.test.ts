import { expect, it } from 'vitest';
import type { UnreadPlaceJson } from '../../dashboard/schema/operator.ts';
import { unreadGroups } from '../../dashboard/web/shell/unread-groups.ts';

const silent = (region: string, at: number, reason = 'no answer'): UnreadPlaceJson => ({
  account: '123456789012',
  region,
  state: 'silent',
  objects: 3,
  failed: 2,
  at,
  reason,
});

it('places that share a reason share a line, as old as the oldest of them', () => {
  expect(unreadGroups([silent('eu-west-1', 7), silent('eu-west-2', 5), silent('us-east-1', 9, 'denied')])).toEqual([
    {
      where: '123456789012 eu-west-1, 123456789012 eu-west-2',
      state: 'silent',
      reason: 'no answer',
      objects: 6,
      failed: 4,
      at: 5,
    },
    { where: '123456789012 us-east-1', state: 'silent', reason: 'denied', objects: 3, failed: 2, at: 9 },
  ]);
});

it('of many places it is said how many they are', () => {
  const [group] = unreadGroups(['a', 'b', 'c', 'd', 'e'].map((region) => silent(region, 1)));
  expect(group?.where).toBe('5 accounts and Regions');
});
