import { type Identity, keyOf, OBJECT_KINDS } from '../../model/identity.ts';
import { type Check, error, type Finding, notChecked, ok, type Subject } from '../check.ts';

export const MANIFEST_CHECKS: readonly Check[] = [
  {
    code: 'MANIFEST',
    kinds: OBJECT_KINDS,
    title: 'with variables and parameters put in, the document fits its schema and the rules across fields',
    source: "the kind's CustomResourceDefinition, `evenkeel explain KIND`",
    run({ problems }) {
      if (problems.length === 0) return [ok('', 'fits its schema')];
      return problems.map(({ field = '', message, allowed }) => error(field.replace(/^spec\.?/, ''), message, allowed));
    },
  },
  {
    code: 'REFERENCE',
    kinds: OBJECT_KINDS,
    title: 'what the document refers to stands in these manifests, its Namespace or the store that it names',
    source: 'docs/guides/references.md',
    run(subject) {
      const targets = [...subject.references].map(([path, identity]) => targetFinding(subject, path, identity));
      return [...unanswered(subject), ...targets];
    },
  },
];

function targetFinding({ neighbours }: Subject, path: string, identity: Identity): Finding {
  const key = keyOf(identity);
  if (neighbours.byKey(key)) return ok(path, `${key} is declared`);
  return notChecked(path, `${key} is not among these manifests`, 'name its file too, or check the reference');
}

function unanswered({ missing }: Subject): readonly Finding[] {
  return missing.flatMap(({ text, path, reason }) => (reason === undefined ? [] : [error(path, `${text}: ${reason}`)]));
}
