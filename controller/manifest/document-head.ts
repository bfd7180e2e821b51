import { isMap, isScalar, type YAMLMap } from 'yaml';
import type { Problem } from '../model/document.ts';
import { type Identity, isKindName, KINDS, keyOf } from '../model/identity.ts';
import { NAME_LENGTH, NAME_PATTERN, NAMESPACE_LENGTH } from './document-schema.ts';
import { suggestion } from './nearest.ts';
import { spanOfValue, spotAt } from './nodes.ts';
import { type ProblemBody, problemAt } from './problem-at.ts';
import { crdOf } from './schema.ts';
import type { SourceText } from './source-text.ts';

export const API_VERSION = `${crdOf('Service').group}/${crdOf('Service').version}`;

const NAME = new RegExp(NAME_PATTERN);

export type Head = { readonly identity: Identity } | { readonly problem: Problem };

/** Who a document is. A `Namespace` document stands in its own namespace. */
export function readHead(root: YAMLMap, source: SourceText): Head {
  const kind = textAt(root, ['kind']);
  const name = textAt(root, ['metadata', 'name']);
  const namespace =
    textAt(root, ['metadata', 'namespace']) ?? (hasAt(root, ['metadata', 'namespace']) ? undefined : 'default');
  const fail = (path: readonly string[], body: Omit<ProblemBody, 'code'>): Head => ({
    problem: identityProblem(root, source, { path, body }),
  });
  if (hasAt(root, ['Resources'])) return fail(['Resources'], TEMPLATE);
  if (textAt(root, ['apiVersion']) === undefined || isForeign(textAt(root, ['apiVersion'])))
    return fail(['apiVersion'], { message: wrongVersion(textAt(root, ['apiVersion'])), allowed: API_VERSION });
  if (kind === undefined)
    return fail(['kind'], { message: 'the kind is missing or no text', allowed: KINDS.join(', ') });
  if (!isKindName(kind)) return fail(['kind'], { message: `unknown kind "${kind}"`, allowed: meantKind(kind) });
  if (!isName(name, NAME_LENGTH))
    return fail(['metadata', 'name'], { message: wrongName(name), object: kind, allowed: NAME_RULE });
  if (!isName(namespace, NAMESPACE_LENGTH))
    return fail(['metadata', 'namespace'], {
      message: wrongName(namespace),
      object: `${kind}/${name}`,
      allowed: NAME_RULE,
    });
  return { identity: { namespace: kind === 'Namespace' ? name : namespace, kind, name } };
}

const TEMPLATE = {
  message: 'this is a template of CloudFormation',
  allowed: 'evenkeel import cloudformation FILE makes manifests of it',
};

function meantKind(kind: string): string | undefined {
  return kind.includes('::') ? `kind: AwsResource, with type: ${kind} in its spec` : suggestion(kind, KINDS);
}

const NAME_RULE = 'letters, digits, - and _, beginning with a letter or digit; at most 128, for namespaces 63';

function isName(text: string | undefined, longest: number): text is string {
  return text !== undefined && text.length <= longest && NAME.test(text);
}

function wrongName(name: string | undefined): string {
  return name === undefined ? 'the name is missing or no text' : `"${name}" is not a name`;
}

function wrongVersion(version: string | undefined): string {
  return version === undefined ? 'the apiVersion is missing' : `"${version}" is not a version that Evenkeel reads`;
}

/** Another group is somebody else's document; another version of our group is found by the schema. */
function isForeign(version: string | undefined): boolean {
  return !version?.startsWith('evenkeel.dev/');
}

function textAt(root: YAMLMap, path: readonly string[]): string | undefined {
  const { spot, whole } = spotAt(root, path);
  return whole && isScalar(spot.value) && typeof spot.value.value === 'string' ? spot.value.value : undefined;
}

function hasAt(root: YAMLMap, path: readonly string[]): boolean {
  const { spot, whole } = spotAt(root, path);
  return whole && !(isScalar(spot.value) && spot.value.value === null);
}

interface Place {
  readonly path: readonly string[];
  readonly body: Omit<ProblemBody, 'code'>;
}

function identityProblem(root: YAMLMap, source: SourceText, { path, body }: Place): Problem {
  const { spot, whole } = spotAt(root, path);
  const span = whole ? spanOfValue(spot) : firstKey(isMap(spot.value) ? spot.value : root);
  return problemAt(source, span, { code: 'IDENTITY', field: path.join('.'), ...body });
}

/** Where something is missing, the first key of the map that lacks it is shown. */
export function firstKey(map: YAMLMap): { offset: number; length: number } {
  const [pair] = map.items;
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? { offset: range[0], length: range[1] - range[0] } : { offset: map.range?.[0] ?? 0, length: 1 };
}

export function describeObject(identity: Identity): Pick<Problem, 'object' | 'key'> {
  return { object: `${identity.kind}/${identity.name}`, key: keyOf(identity) };
}
