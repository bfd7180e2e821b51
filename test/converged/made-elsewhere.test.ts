import { expect, it } from 'vitest';
import { compareObject } from '../../controller/engine/compare.ts';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import type { ErasedKind } from '../../controller/model/kind.ts';
import type { Resource } from '../../controller/model/resource.ts';
import type { World } from '../support/world.ts';
import { everyFieldWorld } from './every-field-world.ts';
import { recordedKinds } from './recording.ts';
import { lookAt, makeTwin, WITHOUT_TWINS } from './twins.ts';

/** What differs in an object that somebody else made by the document's own words. */
async function differencesOfTwin(world: World, kind: ErasedKind, resource: Resource): Promise<readonly string[]> {
  const twin = await makeTwin(world, resource);
  const seen = await lookAt(world, kind, twin);
  if (seen.state !== 'present') return [`${resource.key} is ${seen.state}`];
  const { differences, unmodelled } = compareObject(kind, twin, seen.live);
  return [...differences.map(({ path }) => path), ...unmodelled].map((path) => `${resource.key} ${path}`);
}

it('finds no difference where AWS, not the manifest’s canonical form, filled in what a document leaves out', async () => {
  const recording = recordedKinds();
  const world = await everyFieldWorld(recording.kinds);
  const found: string[] = [];
  let twins = 0;
  for (const kind of RESOURCE_KINDS.filter(({ name }) => !WITHOUT_TWINS.includes(name)))
    for (const { resource } of recording.newest(kind.name)) {
      found.push(...(await differencesOfTwin(world, kind, resource)));
      twins += 1;
    }

  process.stdout.write(`${twins} objects made elsewhere, ${found.length} differences\n`);
  expect(found).toEqual([]);
});
