import { inflateRawSync } from 'node:zlib';
import type { ResourceType } from '../../controller/model/resource-type.ts';
import type { ResourceTypes } from '../../controller/ports/resource-types.ts';
import { MAGIC } from './pack.ts';

const HEAD = MAGIC.length + 4;
/** Types that are kept unpacked: a large system has some sixty. */
const KEPT = 128;

interface Index {
  readonly date: string;
  readonly types: readonly (readonly [name: string, offset: number, length: number])[];
}

/** Opens a pack as {@link packOf} writes it. Throws where the bytes are no such pack. */
export function openResourceTypes(pack: Buffer): ResourceTypes {
  if (pack.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Error('these bytes are no pack of resource types');
  const start = HEAD + pack.readUInt32BE(MAGIC.length);
  const { date, types } = unpacked<Index>(pack.subarray(HEAD, start));
  const places = new Map(types.map(([name, offset, length]) => [name, { offset: start + offset, length }]));
  const kept = new Map<string, ResourceType>();

  function read(name: string): ResourceType | undefined {
    const place = places.get(name);
    if (!place) return undefined;
    const type = unpacked<ResourceType>(pack.subarray(place.offset, place.offset + place.length));
    const [oldest] = kept.size < KEPT ? [] : kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(name, type);
    return type;
  }

  return { date, names: () => [...places.keys()], get: (name) => kept.get(name) ?? read(name) };
}

function unpacked<T>(bytes: Buffer): T {
  return JSON.parse(inflateRawSync(bytes).toString()) as T;
}
