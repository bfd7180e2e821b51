import { isConfiguration, type ResourceKey } from '../../controller/model/identity.ts';
import { isObject, type JsonObject } from '../../controller/model/json.ts';
import { shippedResourceTypes } from '../../crds/resource-types/shipped-types.ts';
import { editStored } from './drift.ts';
import { editTyped } from './drift-typed.ts';
import { settled } from './play.ts';
import { MINUTE, type SystemWorld } from './system-world.ts';

/** `healed`: it is as the manifest says again. `reported`: shown as differing. `missed`: nothing was seen of it. */
export type Verdict = 'healed' | 'reported' | 'missed';

export interface Drifted {
  readonly what: string;
  readonly verdict: Verdict;
}

/** Every object is changed once past Evenkeel, all of them at one moment; what became of each. */
export async function driftAll(opened: SystemWorld): Promise<ReadonlyMap<ResourceKey, Drifted>> {
  const { world } = opened;
  await world.clock.advance(1);
  const since = world.clock.now();
  const edits = new Map<ResourceKey, string>();
  for (const key of keysOf(opened)) edits.set(key, await edit(opened, key));
  await world.clock.advance(30 * MINUTE);
  await settled(opened, 'what was changed by hand does not heal');
  const written = new Set(opened.since(since).flatMap((event) => (event.type === 'StepExecuted' ? [event.key] : [])));
  const verdictOf = (key: ResourceKey): Verdict => {
    if (written.has(key)) return 'healed';
    return opened.status(key).sync === 'Synced' ? 'missed' : 'reported';
  };
  return new Map([...edits].map(([key, what]) => [key, { what, verdict: verdictOf(key) }]));
}

function keysOf({ world }: SystemWorld): readonly ResourceKey[] {
  const objects = world.operator().views.objects();
  return objects.filter(({ identity }) => !isConfiguration(identity.kind)).map(({ key }) => key);
}

async function edit(opened: SystemWorld, key: ResourceKey): Promise<string> {
  const spec = opened.documents().get(key)?.spec ?? {};
  if (opened.status(key).identity.kind !== ('AwsResource' as string)) return editTyped(opened, key, spec);
  const stated: JsonObject = isObject(spec.properties) ? spec.properties : {};
  return editStored(opened, shippedResourceTypes(), key, stated).what;
}
