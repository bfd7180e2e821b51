import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../controller/ports/system.ts';
import { openRolloutWorld, PIN, type RolloutWorld } from './rollout-world.ts';

const namespace = (name: string): string => `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: ${name}}
spec: {account: "${PIN.account}", region: ${PIN.region}, management: {mode: enforce}}
---
`;
const SHOP = `${namespace('shop')}apiVersion: evenkeel.dev/v1alpha1
kind: Cluster
metadata: {name: shop, namespace: shop}
spec: {}
`;
const YARD = `---
${namespace('yard')}apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: shed, namespace: yard}
spec:
  cluster: \${shop/Cluster/shop}
  template:
    requiresCompatibilities: [EXTERNAL]
    containerDefinitions: [{name: shed, image: "shed:1", memory: 64}]
`;

let world: RolloutWorld;
beforeAll(async () => {
  world = await openRolloutWorld();
  await world.settle(SHOP);
});
afterAll(() => world.close());

const destroy = (input: string, ...args: readonly string[]) =>
  world.run(['destroy', 'shop', '-', ...args], { input, clock: systemClock });
const lineOf = async (input: string) =>
  (await destroy(input, '--dry-run')).out.split('\n').find((line) => line.includes('shop/Cluster/shop'));

it('takes nothing from under what lives in another namespace', async () => {
  expect(await lineOf(SHOP + YARD)).toMatch(/^- delete /);

  await world.settle(SHOP + YARD);
  world.writes();

  expect(await lineOf(SHOP + YARD)).toMatch(
    /^! protected +shop\/Cluster\/shop .*yard\/Service\/shed of another namespace refers to it *$/,
  );
  const { exit } = await destroy(SHOP + YARD, '--confirm', 'shop');
  expect([exit, world.writes()]).toEqual([6, []]);
});
