import { expect, it } from 'vitest';
import { createFightDetector, FIGHT_LIMIT } from '../../controller/engine/fight.ts';
import { step } from '../../controller/model/plan.ts';
import { EPOCH } from '../support/virtual-clock.ts';

const key = 'shop/Service/web' as const;
const heal = [step('ecs:UpdateService', { service: 'web', desiredCount: 2 }, { effect: 'update', why: 'x' })];
const other = [step('ecs:UpdateService', { service: 'web', desiredCount: 3 }, { effect: 'update', why: 'x' })];

it('stops one and the same write after it was undone again and again', () => {
  const fights = createFightDetector();
  for (let i = 0; i < FIGHT_LIMIT; i++) fights.note(key, heal, EPOCH + i);
  expect([fights.isFight(key, heal, EPOCH + 100), fights.isFight(key, other, EPOCH + 100)]).toEqual([true, false]);
});

it('forgets after half an hour', () => {
  const fights = createFightDetector();
  for (let i = 0; i < FIGHT_LIMIT; i++) fights.note(key, heal, EPOCH);
  expect(fights.isFight(key, heal, EPOCH + 30 * 60_000)).toBe(false);
});
