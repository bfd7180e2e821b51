import type { ResourceKey } from '../model/identity.ts';
import type { Inspected, InspectTarget } from '../model/inspection.ts';
import type { Reader } from '../model/kind.ts';
import { maskText } from '../model/mask.ts';
import type { Clock } from '../ports/clock.ts';
import type { Readers } from '../ports/reader.ts';
import { asAwsError } from './subject.ts';

/** For how long what was read is shown again. */
export const LOOK_FRESH_MS = 5_000;

/** One look at one object. Its reader answers each question once, so that what two answers share costs only once. */
export interface Glance {
  readonly at: number;
  readonly read: Reader;
}

interface Asked {
  readonly key: ResourceKey;
  readonly target: InspectTarget;
  /** Names the question: while the look is fresh it is answered once. */
  readonly what: string;
}

/** Looks into objects for people who look on. Never rejects. */
export interface Glances {
  answer<T>(asked: Asked, ask: (look: Glance) => Promise<T>): Promise<Inspected<T>>;
}

export function createGlances({ clock, readers }: { readonly clock: Clock; readonly readers: Readers }): Glances {
  const glances = new Map<ResourceKey, Glance & { readonly answers: Map<string, Promise<Inspected<unknown>>> }>();

  function lookAt({ key, target }: Asked) {
    const now = clock.now();
    for (const [other, { at }] of glances) if (now - at >= LOOK_FRESH_MS) glances.delete(other);
    const known = glances.get(key);
    if (known) return known;
    const made = { at: now, read: readers.look(target.scope), answers: new Map() };
    glances.set(key, made);
    return made;
  }

  return {
    answer<T>(asked: Asked, ask: (look: Glance) => Promise<T>) {
      const look = lookAt(asked);
      const known = look.answers.get(asked.what);
      if (known) return known as Promise<Inspected<T>>;
      const made = ask(look).then(
        (value): Inspected<T> => ({ state: 'seen', at: look.at, value }),
        (error: unknown): Inspected<T> => ({ state: 'unseen', reason: maskText(asAwsError(error).message) }),
      );
      look.answers.set(asked.what, made);
      return made;
    },
  };
}
