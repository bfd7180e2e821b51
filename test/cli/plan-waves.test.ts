import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../controller/ports/system.ts';
import { openRolloutWorld, PIN, type RolloutWorld } from './rollout-world.ts';

const NAMES = ['a', 'b', 'c', 'd'];

function fleet(image: string): string {
  const service = (name: string): string => `---
apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: ${name}, namespace: shop}
spec:
  cluster: shop
  desiredCount: 1
  template:
    requiresCompatibilities: [EXTERNAL]
    containerDefinitions: [{name: app, image: "shop/app:${image}", memory: 64}]
`;
  return `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {account: "${PIN.account}", region: ${PIN.region}, management: {mode: enforce}}
---
apiVersion: evenkeel.dev/v1alpha1
kind: Cluster
metadata: {name: shop, namespace: shop}
spec: {settings: [{name: containerInsights, value: disabled}]}
${NAMES.map(service).join('')}`;
}

let world: RolloutWorld;
beforeAll(async () => {
  world = await openRolloutWorld();
  await world.settle(fleet('1'));
  await world.settle(fleet('1'));
});
afterAll(() => world.close());

it('shows in which waves the rollouts of a change would begin', async () => {
  const { exit, out } = await world.run(['plan', '-'], { input: fleet('2'), clock: systemClock });

  expect(exit).toBe(1);
  expect(out).toContain(`Rollouts begin in waves, each once the one before has succeeded:
  wave 1   1   shop/Service/a
  wave 2   3   shop/Service/b, shop/Service/c, shop/Service/d
`);
  const data = JSON.parse(
    (await world.run(['plan', '-', '-o', 'json'], { input: fleet('2'), clock: systemClock })).out,
  ) as {
    readonly objects: readonly { readonly key: string; readonly wave?: unknown }[];
  };
  expect(data.objects.filter(({ wave }) => wave).map(({ key, wave }) => [key, wave])).toEqual([
    ['shop/Service/a', { number: 1, of: 2, state: 'pending' }],
    ...['b', 'c', 'd'].map((name) => [`shop/Service/${name}`, { number: 2, of: 2, state: 'pending' }]),
  ]);
});

it('applies the first wave, and says for what the others wait when the time is over', async () => {
  world.writes();
  const { exit, err } = await world.run(['apply', '-', '--timeout', '6s'], {
    input: fleet('2'),
    clock: systemClock,
  });

  expect(exit).toBe(4);
  expect(err).toMatch(/shop\/Service\/d: waiting: waiting for wave 1 of 2: shop\/Service\/a is rolling out/);
  expect(world.writes().filter(({ operation }) => operation === 'UpdateService')).toMatchObject([
    { input: { service: 'a' } },
  ]);
});
