import { expect, it } from 'vitest';
import { keptTaskMemory } from '../../controller/telemetry/task-memory.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { createMemoryJournal } from '../support/memory-journal.ts';
import { EPOCH } from '../support/virtual-clock.ts';
import { HOUR, looked, MINUTE, openShop, shopFiles, WEB } from './inside-world.ts';

const WHY = 'EssentialContainerExited: Essential container in task exited; web: exit code 1';

it('it is known why a deployment failed, though nobody looked and ECS has forgotten', async () => {
  const taskMemory = keptTaskMemory({ clock: createManualClock(EPOCH), keepMs: 30 * 24 * HOUR, onTrouble: () => {} });
  const world = await openShop({}, { taskMemory });
  await world.commit(shopFiles({ image: 'shop/web:crash-1' }));
  await world.clock.advance(10 * MINUTE);
  const failedAt = world.operator().views.object(WEB)?.failedTask?.at ?? 0;
  await world.commit(shopFiles({ image: 'shop/web:1' }));
  await world.clock.advance(90 * MINUTE);
  const { taskArns } = await world.call('ecs', 'ListTasks', {
    cluster: 'shop',
    serviceName: 'web',
    desiredStatus: 'STOPPED',
  });
  const { tasks } = await looked(world, world.operator().inspector.tasks(WEB));
  expect(taskArns).toEqual([]);
  expect(
    tasks
      .filter(({ kept }) => kept)
      .map(({ why, revision, stopCode, containers }) => [why, revision, stopCode, containers[0]?.exitCode]),
  ).toEqual(Array.from({ length: 3 }, () => [WHY, 'web:2', 'EssentialContainerExited', 1]));
  expect(world.operator().views.object(WEB)).toMatchObject({
    health: { status: 'Healthy' },
    failedTask: { at: failedAt, why: WHY, revision: 'web:2' },
  });
});

it('a controller that begins anew knows it from its journal', async () => {
  const journal = createMemoryJournal();
  const options = { clock: createManualClock(EPOCH), keepMs: 30 * 24 * HOUR, onTrouble: () => {} };
  const before = keptTaskMemory(options);
  await before.attach(journal);
  const world = await openShop({}, { taskMemory: before });
  await world.commit(shopFiles({ image: 'shop/web:crash-1' }));
  await world.clock.advance(5 * MINUTE);
  const after = keptTaskMemory(options);
  await after.attach(journal);
  expect(after.recall(WEB)).toEqual(JSON.parse(JSON.stringify(before.recall(WEB))));
  expect(after.recall(WEB).map(({ why }) => why)).toEqual([WHY, WHY, WHY]);
});
