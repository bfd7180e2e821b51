import { digest } from '../model/digest.ts';
import type { Identity } from '../model/identity.ts';
import type { Subject } from './subjects.ts';

/** The longest name of a document; what is longer ends in a digest of the whole. */
const LONGEST = 128;
const DIGITS = 8;

/** An identity for each subject, in their order: AWS's own name as far as manifests take it, and none twice. */
export function identitiesOf(subjects: readonly Subject[], namespace: string): readonly Identity[] {
  const taken = new Set<string>();
  return subjects.map(({ kind, name }) => {
    const base = manifestName(name);
    let unique = base;
    for (let n = 2; taken.has(`${kind}/${unique}`); n++) unique = `${base}-${n}`;
    taken.add(`${kind}/${unique}`);
    return { namespace, kind, name: unique };
  });
}

function manifestName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^[_-]+/, '') || 'unnamed';
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - DIGITS - 1)}-${digest(name, DIGITS)}`;
}
