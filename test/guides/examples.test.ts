import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { loadFiles } from '../../controller/manifest/load.ts';
import { IMPLICIT_ORDER } from '../../controller/order/implicit-order.ts';
import { RESOURCE_TYPES } from '../support/resource-types.ts';
import { createWorld } from '../support/world.ts';

const GUIDES = 'docs/guides';
const MINUTE = 60_000;
const HEAD = { source: 'guide', commit: { id: '1' } };
const NAMESPACE = `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {account: "123456789012", region: eu-west-1, management: {mode: enforce, prune: true}}
`;

/** What stands between fences for YAML. */
function blocksOf(guide: string): readonly string[] {
  const text = readFileSync(`${GUIDES}/${guide}`, 'utf8');
  return [...text.matchAll(/^( *)```yaml\n([\s\S]*?)^\1```/gm)].map(([, , block = '']) => block);
}

/** Whether it is whole documents, and no part of one. */
function isManifest(block: string): boolean {
  return /^apiVersion: evenkeel\.dev/m.test(block);
}

const BLOCKS = readdirSync(GUIDES).flatMap((guide) =>
  blocksOf(guide).map((block, index) => ({ guide, block, number: index + 1 })),
);

describe('examples of guides', () => {
  it.each(BLOCKS)('$guide $number is YAML', ({ block }) => {
    expect(parseAllDocuments(block).flatMap(({ errors }) => errors)).toEqual([]);
  });

  it.each(BLOCKS.filter(({ block }) => isManifest(block)))('$guide $number says nothing wrong', ({ block }) => {
    const { problems } = loadFiles([{ path: 'example.yaml', text: block }], HEAD, { types: RESOURCE_TYPES });
    expect(problems).toEqual([]);
  });
});

it('all of the guide to names and certificates lives side by side, and is left alone from then on', async () => {
  const world = createWorld({ seed: 7, order: IMPLICIT_ORDER });
  await world.commit({ 'namespace.yaml': NAMESPACE, 'guide.yaml': blocksOf('dns.md').join('---\n') });
  expect(await world.settle(20 * MINUTE)).toBe(true);
  const states = world.operator().views.objects();
  expect(states.filter(({ sync, health }) => sync !== 'Synced' || health.status !== 'Healthy')).toEqual([]);
  expect(world.events.filter(({ type }) => type === 'StepFailed')).toEqual([]);
  world.sandbox.ledger.reset();
  await world.clock.advance(30 * MINUTE);
  expect(world.sandbox.ledger.writes()).toBe(0);
});
