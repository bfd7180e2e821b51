import type { Location } from '../model/document.ts';
import type { ResourceKey } from '../model/identity.ts';
import { scopeId } from '../model/scope.ts';
import type { Readers } from '../ports/reader.ts';
import type { Registry } from '../ports/registry.ts';
import type { Check, Finding, Subject, Verdict } from './check.ts';
import { CHECKS } from './checks.ts';
import { createFactBook, type FactBook } from './fact-book.ts';

/** One finding with its place in the manifests. */
export interface Result {
  readonly key: ResourceKey;
  readonly check: string;
  readonly verdict: Verdict;
  readonly location: Location;
  /** `spec.template.containerDefinitions[0].image` */
  readonly field: string;
  readonly message: string;
  readonly remedy?: string | undefined;
}

/** Questions lead to questions (the role of a service, then what it may do); no chain is longer. */
const ROUNDS = 8;

export interface World {
  readonly readers: Readers;
  readonly registry: Registry;
}

/**
 * Runs the checks, all unless told, on every document, and fetches what they ask for between rounds until nothing new is asked. Only
 * reads. Never rejects: what cannot be looked at is `not checked`.
 */
export async function verifySubjects(
  subjects: readonly Subject[],
  world: World,
  checks: readonly Check[] = CHECKS,
): Promise<readonly Result[]> {
  const books = new Map<string, FactBook>();
  const bookOf = ({ scope }: Subject): FactBook => {
    const made = books.get(scopeId(scope)) ?? createFactBook(scope, world);
    books.set(scopeId(scope), made);
    return made;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const results = subjects.flatMap((subject) => examine(subject, { checks, facts: bookOf(subject).facts }));
    const asked = await Promise.all([...books.values()].map((book) => book.answer()));
    if (!asked.includes(true)) return results;
  }
  throw new Error(`checks still ask for facts after ${ROUNDS} rounds`);
}

function examine(
  subject: Subject,
  { checks, facts }: { checks: readonly Check[]; facts: FactBook['facts'] },
): readonly Result[] {
  return checks
    .filter(({ kinds }) => kinds.includes(subject.kind))
    .flatMap((check) => check.run(subject, facts).map((finding) => resultOf(subject, check, finding)));
}

function resultOf({ document }: Subject, check: Check, { verdict, path, message, remedy }: Finding): Result {
  const location = (path === '' ? undefined : document.locations?.get(path)) ?? document.origin;
  const field = path === '' ? 'spec' : `spec.${path}`;
  return { key: document.key, check: check.code, verdict, location, field, message, remedy };
}
