import type { SchemaNode } from '../../crds/crd.ts';
import type { Fields } from '../model/fields.ts';
import type { KindName } from '../model/identity.ts';
import { awsMember } from './aws-members.ts';
import { describeType } from './describe-type.ts';
import { fieldFacts } from './field-facts.ts';
import { findKind, unknownKind } from './find-kind.ts';
import { nearest, suggestion } from './nearest.ts';
import { crdOf, documentSchema } from './schema.ts';

export interface ExplainOptions {
  /** The whole tree below the field instead of its own members. */
  readonly recursive?: boolean | undefined;
  /** What each kind's fields mean, for what a change does; without it only shape is explained. */
  readonly fieldsOf?: ((kind: KindName) => Fields<never> | undefined) | undefined;
}

export type Explanation =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

/**
 * Explains a kind or a field, as in `service`, `svc.spec.template.cpu` or `service.template.containerDefinitions.image`;
 * brackets after lists may stand or not. Works offline.
 */
export function explain(query: string, options: ExplainOptions = {}): Explanation {
  const [word = '', ...names] = query
    .replace(/\[[^\]]*\]/g, '')
    .split('.')
    .filter((part) => part !== '');
  const kind = findKind(word);
  if (!kind) return { ok: false, message: unknownKind(word) };
  const path = inSpec(kind, names);
  const found = nodeAt(kind, path);
  if (!found.node) return { ok: false, message: unknownField(kind, found) };
  return { ok: true, text: textOf({ kind, path, node: found.node, required: found.required }, options) };
}

/** `service.template` means `service.spec.template`, and so does whatever is no slip of a name beside `spec`. */
function inSpec(kind: KindName, names: readonly string[]): readonly string[] {
  const [first] = names;
  const { properties = {} } = documentSchema(kind);
  if (first === undefined || properties[first]) return names;
  const isSpec = properties.spec?.properties?.[first] || nearest(first, Object.keys(properties)) === undefined;
  return isSpec ? ['spec', ...names] : names;
}

interface Found {
  readonly node: SchemaNode | undefined;
  readonly required: boolean;
  readonly at: readonly string[];
  readonly missing?: string;
  readonly holder?: SchemaNode;
}

function nodeAt(kind: KindName, path: readonly string[]): Found {
  let node = documentSchema(kind);
  let required = false;
  for (const [index, name] of path.entries()) {
    const holder = inner(node);
    const next = holder.properties?.[name] ?? holder.additionalProperties;
    if (!next) return { node: undefined, required, at: path.slice(0, index), missing: name, holder };
    required = holder.required?.includes(name) ?? false;
    node = next;
  }
  return { node, required, at: path };
}

/** The members of a list are those of its elements. */
function inner(node: SchemaNode): SchemaNode {
  return node.items ? inner(node.items) : node;
}

function unknownField(kind: KindName, { at, missing = '', holder }: Found): string {
  const where = [kind, ...at].join('.');
  const hint = suggestion(missing, Object.keys(holder?.properties ?? {}));
  return `${where} has no field "${missing}"${hint ? `; ${hint}` : ''}`;
}

interface Subject {
  readonly kind: KindName;
  readonly path: readonly string[];
  readonly node: SchemaNode;
  readonly required: boolean;
}

function textOf(subject: Subject, options: ExplainOptions): string {
  const { kind, path, node } = subject;
  const crd = crdOf(kind);
  const description = path.length === 0 ? crd.schema.description : node.description;
  const head = [`KIND:     ${kind}${path.length === 0 ? ` (${crd.shortNames.join(', ')})` : ''}`];
  head.push(`VERSION:  ${crd.group}/${crd.version}`);
  if (path.length > 0)
    head.push(`FIELD:    ${path.join('.')} <${describeType(node)}>${subject.required ? ' required' : ''}`);
  const parts = [head.join('\n'), description, facts(subject, options), rules(node), members(node, options)];
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}

function facts({ kind, path, node }: Subject, options: ExplainOptions): string {
  if (path[0] !== 'spec' || path.length < 2) return '';
  const below = path.slice(1);
  const aws = awsMember(kind, below);
  const lines = [
    ...(node.pattern ? [`Form:     ${node.pattern}`] : []),
    ...(aws ? [`AWS:      ${aws.operation} ${aws.member}`] : []),
    ...fieldFacts(options.fieldsOf?.(kind), below),
  ];
  return lines.join('\n');
}

function rules(node: SchemaNode): string {
  const found = inner(node)['x-kubernetes-validations'] ?? [];
  return found.length === 0 ? '' : ['RULES:', ...found.map((rule) => `  ${rule.message}`)].join('\n');
}

function members(node: SchemaNode, { recursive = false }: ExplainOptions): string {
  const lines = memberLines(node, recursive, 1);
  return lines.length === 0 ? '' : ['FIELDS:', ...lines].join('\n');
}

function memberLines(node: SchemaNode, recursive: boolean, depth: number): readonly string[] {
  const holder = inner(node);
  return Object.entries(holder.properties ?? {}).flatMap(([name, member]) => {
    const mark = holder.required?.includes(name) ? ' required' : '';
    const line = `${'  '.repeat(depth)}${name} <${describeType(member)}>${mark}`;
    if (recursive) return [line, ...memberLines(member, true, depth + 1)];
    return member.description ? [line, `${'  '.repeat(depth + 2)}${member.description}`] : [line];
  });
}
