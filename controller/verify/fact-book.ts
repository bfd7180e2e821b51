import { AwsError } from '../model/aws-error.ts';
import type { ListingName, ReadName } from '../model/aws-reads.ts';
import { stableStringify } from '../model/json.ts';
import type { Reader } from '../model/kind.ts';
import type { Scope } from '../model/scope.ts';
import type { Readers } from '../ports/reader.ts';
import type { Registry } from '../ports/registry.ts';
import type { Fact, Facts } from './facts.ts';

/** Facts of one scope that are fetched between rounds. */
export interface FactBook {
  readonly facts: Facts;
  /** Answers every open question together; false when there was none. */
  answer(): Promise<boolean>;
}

const PENDING: Fact<never> = { state: 'pending' };

/** Every question is asked once in the book's life, and in batches with those of its round. Never rejects. */
export function createFactBook(
  scope: Scope,
  { readers, registry }: { readers: Readers; registry: Registry },
): FactBook {
  const answers = new Map<string, Fact<unknown>>();
  let open = new Map<string, () => Promise<Fact<unknown>>>();
  const byRegion = new Map<string, Reader>();

  function readerOf(region: string): Reader {
    const made = byRegion.get(region) ?? readers.point({ ...scope, region });
    byRegion.set(region, made);
    return made;
  }

  function ask<V>(id: string, look: () => Promise<Fact<V>>): Fact<V> {
    const answered = answers.get(id);
    if (answered) return answered as Fact<V>;
    open.set(id, look);
    return PENDING;
  }

  return {
    facts: {
      get(read: ReadName, key: unknown, region = scope.region) {
        const id = `${read} ${region} ${stableStringify(key)}`;
        return ask(id, () => seen(() => readerOf(region).get(read, key as never)));
      },
      list(listing: ListingName, key: string) {
        const id = `${listing} ${key}`;
        return ask(id, () => seen(() => readerOf(scope.region).list(listing, key as never)));
      },
      image(name) {
        return ask(`image ${stableStringify(name)}`, async () => {
          const answer = await registry.find(name);
          return answer.state === 'found' ? { state: 'known', value: answer.image } : answer;
        });
      },
    } as Facts,
    async answer() {
      const asked = [...open];
      open = new Map();
      // Together, so that what can share a request does.
      await Promise.all(asked.map(async ([id, look]) => answers.set(id, await look())));
      return asked.length > 0;
    },
  };
}

async function seen<V>(look: () => Promise<V | undefined>): Promise<Fact<V>> {
  try {
    const value = await look();
    return value === undefined ? { state: 'absent' } : { state: 'known', value };
  } catch (error) {
    return { state: 'unknown', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof AwsError)) return String(error);
  if (error.class === 'denied') return `${error.call} is not permitted`;
  if (error.code === 'MissingContextValues') return error.message;
  return `${error.call} failed with ${error.code}`;
}
