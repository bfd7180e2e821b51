import { createManifests } from '../../manifest/manifests.ts';
import { editDistance, nearest } from '../../manifest/nearest.ts';
import { findField } from '../../manifest/type-field.ts';
import type { Document, Problem, Snapshot } from '../../model/document.ts';
import type { FoundExpression, ResourceLookup } from '../../model/expression.ts';
import { type Identity, keyOf, parseKey, type ResourceKey } from '../../model/identity.ts';
import { namingIn, type OutputExpression } from '../../model/naming.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';

/**
 * What documents refer to and that cannot be there: an output that the other one's type does not have, and a function of
 * CloudFormation whose name is nearly that of a document and of none. Other documents may stand in files that were not
 * named, so what is like nothing here is no problem. Pure.
 */
export function referenceProblems({ documents, problems }: Snapshot, types: ResourceTypes): readonly Problem[] {
  const manifests = createManifests();
  const byKey = new Map(documents.map((document) => [document.key, document]));
  // A document that is wrong is there all the same.
  const keys = [...new Set([...byKey.keys(), ...problems.flatMap(({ key }) => key ?? [])])];
  const naming = namingIn(keys);
  const look: Look = { byKey, identities: keys.flatMap((key) => parseKey(key) ?? []), types };
  return documents.flatMap((document) =>
    manifests.expressions(document).flatMap((found) => {
      const { expression } = found;
      if (expression.kind === 'lookup' && expression.asked.of === 'resource') {
        const wrong = aboutLookup(expression.asked, types);
        return wrong ? [problemOf(document, found, wrong)] : [];
      }
      if (expression.kind !== 'output') return [];
      const key = keyOf(naming(expression));
      const said = keys.includes(key) ? aboutOutput(key, expression, look) : aboutName(expression, look);
      return said ? [problemOf(document, found, said)] : [];
    }),
  );
}

interface Look {
  readonly byKey: ReadonlyMap<ResourceKey, Document>;
  readonly identities: readonly Identity[];
  readonly types: ResourceTypes;
}

interface Said {
  readonly message: string;
  readonly allowed?: string | undefined;
}

function aboutName({ target, byName }: OutputExpression, { identities }: Look): Said | undefined {
  if (byName !== true) return undefined;
  const names = identities
    .filter(({ namespace, kind }) => namespace === target.namespace && kind !== 'Namespace')
    .map(({ name }) => name)
    .filter((name) => !isSibling(name, target.name));
  const near = names.find((name) => isNear(name, target.name));
  if (near === undefined || names.includes(target.name)) return undefined;
  return { message: `there is no document "${target.name}"`, allowed: `did you mean "${near}"?` };
}

/** A letter of four, and never more than two, is a slip of the pen. */
function isNear(name: string, written: string): boolean {
  const limit = Math.min(2, Math.max(1, Math.floor(written.length / 4))) + 1;
  return editDistance(name.toLowerCase(), written.toLowerCase(), limit) < limit;
}

/** `SubnetA` and `SubnetB`, `az1-route` and `az2-route` are two of a row, and no slip of the pen. */
function isSibling(a: string, b: string): boolean {
  const digits = (name: string) => name.replaceAll(/[^0-9]/g, '');
  return digits(a) !== digits(b) || (a.slice(0, -1) === b.slice(0, -1) && /[A-Z]$/.test(a));
}

/** Maps are free in what they hold, and so is what lies in them. */
function aboutOutput(key: ResourceKey, { output }: OutputExpression, { byKey, types }: Look): Said | undefined {
  const { identity, spec } = byKey.get(key) ?? {};
  const type = identity?.kind === 'AwsResource' && typeof spec?.type === 'string' ? types.get(spec.type) : undefined;
  return !type || output === '' ? undefined : withoutAttribute(type, output);
}

function withoutAttribute(type: ResourceType, output: string): Said | undefined {
  const steps = output.split('.').filter((step) => !/^[0-9]+$/.test(step));
  const found = findField(type, steps);
  if (found.ok || found.names.length === 0) return undefined;
  const near = nearest(found.missing, found.names);
  return {
    message: `${type.name} has no attribute ${output}`,
    allowed: near === undefined ? `see: evenkeel explain ${type.name}` : `did you mean "${near}"?`,
  };
}

/** What a resource cannot have is found without looking; a type that nobody here knows may be newer than the build. */
function aboutLookup({ type: name, path }: ResourceLookup, types: ResourceTypes): Said | undefined {
  const type = types.get(name);
  if (type) return withoutAttribute(type, path);
  const near = nearest(name, types.names());
  return near === undefined ? undefined : { message: `there is no type ${name}`, allowed: `did you mean ${near}?` };
}

function problemOf({ identity, key }: Document, { location, path, text }: FoundExpression, said: Said): Problem {
  const { message, allowed } = said;
  return {
    location,
    object: `${identity.kind}/${identity.name}`,
    key,
    field: `spec.${path}`,
    code: 'REFERENCE',
    message: `${text}: ${message}`,
    allowed,
  };
}
