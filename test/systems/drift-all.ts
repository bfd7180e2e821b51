import { isConfiguration, type ResourceKey } from '../../controller/model/identity.ts';
import { isObject, type JsonObject } from '../../controller/model/json.ts';
import { shippedResourceTypes } from '../../crds/resource-types/shipped-types.ts';
import { type Edit, editOf } from './drift.ts';
import { editTyped } from './drift-typed.ts';
import { settled } from './play.ts';
import { storedOf } from './stored.ts';
import { MINUTE, type SystemWorld } from './system-world.ts';

/** Attributes that AWS answers one object at a time are looked at in turn. */
const LONGEST = 30 * MINUTE;

/** `healed`: it is as the manifest says again. `reported`: shown as differing. `missed`: nothing was seen of it. */
export type Verdict = 'healed' | 'reported' | 'missed';

export interface Drifted {
  readonly what: string;
  readonly verdict: Verdict;
}

/**
 * Every object is changed once past Evenkeel, all of them at one moment; then what can only be deleted, is. Answers what
 * became of each.
 */
export async function driftAll(opened: SystemWorld): Promise<ReadonlyMap<ResourceKey, Drifted>> {
  const keys = keysOf(opened);
  const generic = new Map<ResourceKey, Edit>();
  for (const key of keys) if (isGeneric(opened, key)) generic.set(key, await storedEdit(opened, key));
  const changed = await heal(opened, async () => {
    const edits = new Map<ResourceKey, string>();
    for (const key of keys) {
      const edit = generic.get(key);
      if (edit?.deletes) continue;
      await edit?.act();
      edits.set(key, edit?.what ?? (await editTyped(opened, key, opened.documents().get(key)?.spec ?? {})));
    }
    return edits;
  });
  const deleted = await heal(opened, async () => {
    const edits = [...generic].filter(([, edit]) => edit.deletes);
    for (const [, edit] of edits) await edit.act();
    return new Map(edits.map(([key, { what }]) => [key, what]));
  });
  return new Map([...changed, ...deleted]);
}

async function heal(
  opened: SystemWorld,
  act: () => Promise<ReadonlyMap<ResourceKey, string>>,
): Promise<ReadonlyMap<ResourceKey, Drifted>> {
  const { world } = opened;
  const written = new Set<ResourceKey>();
  let read = world.events.length;
  const edits = await act();
  const isHealed = (): boolean => {
    for (const event of world.events.slice(read)) if (event.type === 'StepExecuted') written.add(event.key);
    read = world.events.length;
    return [...edits.keys()].every((key) => written.has(key));
  };
  await world.clock.runUntil(isHealed, LONGEST);
  await settled(opened, 'what was changed by hand does not heal');
  isHealed();
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

function isGeneric(opened: SystemWorld, key: ResourceKey): boolean {
  return opened.status(key).identity.kind === ('AwsResource' as string);
}

async function storedEdit(opened: SystemWorld, key: ResourceKey): Promise<Edit> {
  const spec = opened.documents().get(key)?.spec ?? {};
  const stated: JsonObject = isObject(spec.properties) ? spec.properties : {};
  return editOf(opened, shippedResourceTypes(), await storedOf(opened, key), stated);
}
