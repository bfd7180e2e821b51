import { crc32 } from 'node:zlib';
import type { Json } from '../model/json.ts';

/** A longer record is refused, and a longer line is damage: nobody has to hold more than this of one. */
export const LINE_LIMIT = 4 * 1024 * 1024;

const NEWLINE = 0x0a;
/** `["` + eight hexadecimal digits + `",`. */
const HEAD = 12;
const TAIL = 1;

/** One record as a line of JSON that carries the checksum of its text: `["9ae0daaf",{…}]`, newline included. */
export function encodeLine(record: Json): Buffer {
  const text = Buffer.from(JSON.stringify(record));
  return Buffer.concat([Buffer.from(`["${checksum(text)}",`), text, Buffer.from(']\n')]);
}

/** The record of a line without its newline; undefined where the line is not what was once written. */
export function decodeLine(line: Uint8Array): { readonly record: Json } | undefined {
  if (line.length <= HEAD + TAIL) return undefined;
  const text = line.subarray(HEAD, -TAIL);
  const frame = `["${checksum(text)}",`;
  if (Buffer.from(line.subarray(0, HEAD)).toString('latin1') !== frame || line.at(-1) !== 0x5d) return undefined;
  try {
    return { record: JSON.parse(Buffer.from(text).toString()) as Json };
  } catch {
    return undefined;
  }
}

function checksum(text: Uint8Array): string {
  return crc32(text).toString(16).padStart(8, '0');
}

/**
 * Cuts a stream of bytes into lines without their newlines. What stands behind the last newline was cut off by a crash and
 * is left out; of a line over the limit an empty one is left, so that it counts and cannot be read.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit = LINE_LIMIT): AsyncIterable<Uint8Array> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const last = chunk.subarray(start, end);
      yield length + last.length > limit ? new Uint8Array() : Buffer.concat([...parts, last]);
      [parts, length, start] = [[], 0, end + 1];
    }
    length += chunk.length - start;
    if (length <= limit) parts.push(chunk.subarray(start));
    else parts = [];
  }
}
