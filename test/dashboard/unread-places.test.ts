import { describe, expect, it } from 'vitest';
import { DEFAULT_MANAGEMENT } from '../../controller/model/document.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { unreadPlaces } from '../../dashboard/unread-places.ts';
import { FLEET_NOW, MINUTE, objectStatus } from '../support/fleet.ts';

const object = (name: string, over: Partial<ObjectStatus> = {}): ObjectStatus =>
  objectStatus({ namespace: 'shop', kind: 'Service', name }, over);
const failed = (name: string, minutes: number, reason = 'ecs:DescribeServices: no answer in time'): ObjectStatus =>
  object(name, { outcome: { kind: 'failed', reason, retry: true }, lastSeenAt: FLEET_NOW - minutes * MINUTE });
const seen = (name: string, minutes: number, over: Partial<ObjectStatus> = {}): ObjectStatus =>
  object(name, { lastSeenAt: FLEET_NOW - minutes * MINUTE, ...over });
const PLACE = { account: '123456789012', region: 'eu-west-1' };

describe('places of which one sees what was', () => {
  it.each([
    { because: 'all was read just now', statuses: [seen('a', 0), seen('b', 1)], places: [] },
    {
      because: 'AWS does not answer: the reason is told once, and when anything was read last',
      statuses: [
        failed('a', 3),
        failed('b', 2, 'iam:GetRole: no answer in time'),
        failed('c', 4, 'denied'),
        seen('d', 1),
      ],
      places: [
        {
          ...PLACE,
          state: 'silent',
          objects: 4,
          failed: 3,
          at: FLEET_NOW - 2 * MINUTE,
          reason: 'no answer in time',
        },
      ],
    },
    { because: 'one of many fails for itself', statuses: [failed('a', 3), seen('b', 0), seen('c', 0)], places: [] },
    {
      because: 'looks come late where AWS is slow',
      statuses: [seen('a', 7), seen('b', 9), seen('c', 1)],
      places: [{ ...PLACE, state: 'late', objects: 3, failed: 0, at: FLEET_NOW - 9 * MINUTE }],
    },
    {
      because: 'some are looked at seldom on purpose, or wait for another and are not looked at',
      statuses: [
        seen('a', 60, { management: { ...DEFAULT_MANAGEMENT, sweepIntervalMs: 3_600_000 } }),
        seen('b', 60, { outcome: { kind: 'blocked', reason: 'waits' } }),
        seen('c', 1),
      ],
      places: [],
    },
    {
      because: 'each place is told of for itself',
      statuses: [failed('a', 3), seen('b', 0, { scope: { account: '123456789012', region: 'us-east-1' } })],
      places: [
        {
          ...PLACE,
          state: 'silent',
          objects: 1,
          failed: 1,
          at: FLEET_NOW - 3 * MINUTE,
          reason: 'no answer in time',
        },
      ],
    },
    { because: 'what was never seen is not old', statuses: [object('a', { lastSeenAt: undefined })], places: [] },
  ])('$because', ({ statuses, places }) => {
    expect(unreadPlaces(statuses, FLEET_NOW)).toEqual(places);
  });
});
