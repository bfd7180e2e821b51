import { deflateRawSync } from 'node:zlib';
import type { ResourceType } from '../../controller/model/resource-type.ts';

/** First bytes of a pack. */
export const MAGIC = 'EKTYPES1';

/**
 * One file of all types: the magic, the length of the index (4 bytes, big endian), the index, then each type by itself,
 * so that whoever needs one unpacks one. Index and types are JSON, deflated.
 */
export function packOf(types: readonly ResourceType[], date: string): Buffer {
  const sorted = [...types].sort((a, b) => (a.name < b.name ? -1 : 1));
  const chunks = sorted.map((type) => deflateRawSync(JSON.stringify(type), { level: 9 }));
  let offset = 0;
  const places = sorted.map(({ name }, at) => {
    const length = chunks[at]?.length ?? 0;
    offset += length;
    return [name, offset - length, length] as const;
  });
  const index = deflateRawSync(JSON.stringify({ date, types: places }), { level: 9 });
  const length = Buffer.alloc(4);
  length.writeUInt32BE(index.length);
  return Buffer.concat([Buffer.from(MAGIC, 'latin1'), length, index, ...chunks]);
}
