import { readFile, stat } from 'node:fs/promises';
import { DEFAULT_STATE, type OutsideAnswer } from '../model/outside.ts';
import { parseTerraformAddress } from '../model/terraform-address.ts';
import type { Clock } from '../ports/clock.ts';
import type { Objects } from '../ports/objects.ts';
import type { TerraformStates } from '../ports/terraform-states.ts';
import { parseS3Address, type S3Address } from './s3-address.ts';
import { parseTerraformState, type TerraformState, valueIn } from './terraform-state.ts';

/** Where one state lies. `key`: of an object, in the bucket of `bucket`. */
export type StatePlace =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly bucket: S3Address; readonly key: string };

const BUCKET = 's3://';

/**
 * Reads `NAME=PATH` and `NAME=s3://BUCKET/KEY?region=…`; without a name it is the state of references that name none.
 * Throws an Error that says what is allowed.
 */
export function parseStatePlace(text: string): StatePlace {
  const [, name = DEFAULT_STATE, place = text] = /^([A-Za-z0-9][A-Za-z0-9_-]{0,63})=(.*)$/.exec(text) ?? [];
  if (place === '') throw new Error(`"${text}" names no state; write NAME=PATH or NAME=s3://BUCKET/KEY`);
  if (!place.startsWith(BUCKET)) return { name, path: place };
  const bucket = parseS3Address(place.slice(BUCKET.length));
  const key = bucket.prefix.slice(0, -1);
  if (key === '' || bucket.index !== undefined || bucket.queue !== undefined)
    throw new Error(`${place} is no object; write s3://BUCKET/KEY, with region and endpoint as its only settings`);
  return { name, bucket, key };
}

export interface TerraformStatesOptions {
  readonly places: readonly StatePlace[];
  readonly clock: Clock;
  readonly objects: (bucket: S3Address) => Objects;
}

/** All that a sweep asks within this time is answered from one reading; milliseconds. */
const MAX_AGE_MS = 10_000;
const MAX_BYTES = 64 * 1024 * 1024;

/** A reading: what came of it, and by what the next one finds out that nothing changed. */
interface Reading {
  readonly tag: string;
  readonly state: TerraformState;
}

/** States on disk and in buckets. One that did not change is not read again. */
export function terraformStates(options: TerraformStatesOptions): TerraformStates {
  const states = new Map(options.places.map((place) => [place.name, new OneState(place, options)]));
  return {
    async value(name, text) {
      const state = states.get(name);
      if (!state) return refused(unknownState(name, [...states.keys()]));
      const address = parseTerraformAddress(text);
      if (!address) return refused(`${text} is no address of an attribute`);
      try {
        return valueIn(await state.current(), address);
      } catch (error) {
        return refused(`the state ${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
}

class OneState {
  readonly #place: StatePlace;
  readonly #options: TerraformStatesOptions;
  #last: Reading | undefined;
  #running: Promise<Reading> | undefined;
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(place: StatePlace, options: TerraformStatesOptions) {
    this.#place = place;
    this.#options = options;
  }

  /** Rejects where it cannot be read now, whatever was read before: an old value would pass for today's. */
  async current(): Promise<TerraformState> {
    const now = this.#options.clock.now();
    if (!this.#running || now - this.#readAt >= MAX_AGE_MS) {
      this.#readAt = now;
      this.#running = this.#read();
      this.#running.catch(() => undefined);
    }
    this.#last = await this.#running;
    return this.#last.state;
  }

  #read(): Promise<Reading> {
    const place = this.#place;
    return 'path' in place ? readFromDisk(place.path, this.#last) : this.#fetch(place);
  }

  async #fetch({ bucket, key }: Extract<StatePlace, { key: string }>): Promise<Reading> {
    const last = this.#last;
    const answer = await this.#options.objects(bucket).get({ key, unless: last?.tag, maxBytes: MAX_BYTES });
    if (answer.state === 'unchanged' && last) return last;
    if (answer.state !== 'read') throw new Error(`${key} is not there`);
    return { tag: answer.etag, state: parseTerraformState(new TextDecoder().decode(answer.bytes)) };
  }
}

async function readFromDisk(path: string, last: Reading | undefined): Promise<Reading> {
  const { mtimeMs, size, ino } = await stat(path);
  const tag = `${mtimeMs} ${size} ${ino}`;
  if (last?.tag === tag) return last;
  if (size > MAX_BYTES) throw new Error(`${path} has more than ${MAX_BYTES} bytes`);
  return { tag, state: parseTerraformState(await readFile(path, 'utf8')) };
}

function unknownState(name: string, names: readonly string[]): string {
  return `no state "${name}" is configured; --tfstate names ${names.length === 0 ? 'none' : names.join(', ')}`;
}

function refused(reason: string): OutsideAnswer {
  return { state: 'refused', reason };
}
