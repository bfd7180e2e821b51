import { KINDS, type KindName } from '../model/identity.ts';
import { suggestion } from './nearest.ts';
import { crdOf } from './schema.ts';

/** A kind by its name, plural or short name; upper and lower case do not matter. */
export function findKind(word: string): KindName | undefined {
  const wanted = word.toLowerCase();
  return KINDS.find((kind) => namesOf(kind).some((name) => name.toLowerCase() === wanted));
}

/** What to say about a word that is no kind. */
export function unknownKind(word: string): string {
  const hint = suggestion(word, KINDS.flatMap(namesOf)) ?? `one of ${KINDS.join(', ')}`;
  return `unknown kind "${word}"; ${hint}`;
}

function namesOf(kind: KindName): readonly string[] {
  const { plural, singular, shortNames } = crdOf(kind);
  return [kind, singular, plural, ...shortNames];
}
