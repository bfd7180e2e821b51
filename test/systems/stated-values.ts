import type { ResourceKey } from '../../controller/model/identity.ts';
import { storedOf } from './stored.ts';
import type { SystemWorld } from './system-world.ts';
import type { TableRow } from './tables/table-row.ts';

/** What was compared, and every value that lives otherwise than the table of the original states it. */
export interface Compared {
  readonly values: number;
  /** As `AutoScalingGroup.MaxSize`. */
  readonly otherwise: readonly string[];
}

/**
 * Lays what lives in AWS beside the table of the original, property by property: of every resource that an `AwsResource`
 * makes. What a typed kind makes is told by its own proofs.
 */
export async function compareStated(world: SystemWorld): Promise<Compared> {
  const { rows, values = {} } = world.system;
  const keys = new Map(rows.map(([, name, key]) => [name, key]));
  let count = 0;
  const otherwise: string[] = [];
  for (const [name, key] of rows.flatMap(ofItself)) {
    const { model } = await storedOf(world, key);
    for (const [property, stated] of Object.entries(values[name] ?? {})) {
      const means = meaningsOf(world, keys, stated);
      if (!means) continue;
      count += 1;
      if (!isAsStated(model[property], means)) otherwise.push(`${name}.${property}`);
    }
  }
  return { values: count, otherwise };
}

function ofItself([, name, key, member]: TableRow): readonly (readonly [string, ResourceKey])[] {
  return member === undefined && key.includes('/AwsResource/') ? [[name, key]] : [];
}

type Keys = ReadonlyMap<string, ResourceKey>;

/** Undefined where a reference leads to what no document of ours shows by that name. */
function meaningsOf(
  world: SystemWorld,
  keys: Keys,
  stated: string | readonly string[],
): readonly (readonly unknown[])[] | undefined {
  const all = (typeof stated === 'string' ? [stated] : stated).map((one) => meaningOf(world, keys, one));
  return all.every((one) => one.length > 0) ? all : undefined;
}

/** A group is named by its id where the table refers to the group itself. */
function meaningOf(world: SystemWorld, keys: Keys, stated: string): readonly unknown[] {
  if (!stated.startsWith('→')) return [stated];
  const [name = '', attribute = ''] = stated.slice(1).split('.');
  const key = keys.get(name);
  const outputs = key ? (world.status(key).outputs ?? {}) : {};
  return [outputs[attribute], ...(attribute === '' ? [outputs.GroupId, outputs.Arn] : [])].filter(
    (one) => one !== undefined,
  );
}

function isAsStated(live: unknown, means: readonly (readonly unknown[])[]): boolean {
  const found = Array.isArray(live) ? live.map(String) : [String(live)];
  return found.length === means.length && means.every((some) => some.some((one) => found.includes(String(one))));
}
