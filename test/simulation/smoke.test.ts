import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';

const dir = 'manifests/examples/quickstart/shop';
it('converges', async () => {
  const files = Object.fromEntries(
    readdirSync(dir)
      
      .map((f) => [f, readFileSync(`${dir}/${f}`, 'utf8')]),
  );
  const world = createWorld({ seed: 1 });
  await world.commit(files);
  const ok = await world.settle();
  for (const o of world.operator().views.objects())
    process.stdout.write(
      `${o.key} ${o.sync} ${o.health.status} ${o.health.message} | ${JSON.stringify(o.outcome)} ${JSON.stringify(o.differences)}\n`,
    );
  for (const e of world.events) process.stdout.write(`${JSON.stringify(e).slice(0, 300)}\n`);
  process.stdout.write(`${JSON.stringify(world.sandbox.ledger.counts())}\n`);
  expect(ok).toBe(true);
});
