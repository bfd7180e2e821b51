import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { typedKindOf } from '../../../../controller/model/typed-kinds.ts';
import { RESOURCE_TYPES } from '../../../support/resource-types.ts';

/**
 * Turns resources of CloudFormation's templates into manifests: `npx tsx convert.ts FOLDER ORIGIN`. What a template takes
 * from parameters becomes a variable, of conditions the first branch is taken, and functions stay as they are. Written
 * once, from templates that AWS publishes without conditions (MIT-0); the manifests are what is kept.
 */
const [folder = '', origin = ''] = process.argv.slice(2);
const OUT = fileURLToPath(new URL('manifests/', import.meta.url));
const WANTED = 208;
const MOST_OF_A_TYPE = 12;
const MOST_OF_A_TEMPLATE = 30;

interface Found {
  readonly template: string;
  readonly name: string;
  readonly type: string;
  readonly properties: YAMLMap;
}

function main(): void {
  const taken = new Map<string, number>();
  const seen = new Set<string>();
  const found: Found[] = [];
  const all = templates().map((template) => resourcesOf(template));
  // One of each template and type in turn, so that many types and templates are among them.
  for (let round = 0; round < MOST_OF_A_TEMPLATE && found.length < WANTED; round += 1)
    for (const resources of all) {
      const next = resources.find(({ type, template, name, properties }) => {
        const text = `${type} ${String(properties)}`;
        const isNew = !seen.has(text) && !found.some((one) => one.template === template && one.name === name);
        return isNew && (taken.get(type) ?? 0) < MOST_OF_A_TYPE;
      });
      if (!next || found.length >= WANTED) continue;
      seen.add(`${next.type} ${String(next.properties)}`);
      taken.set(next.type, (taken.get(next.type) ?? 0) + 1);
      found.push(next);
    }
  for (const template of new Set(found.map((one) => one.template)))
    write(
      template,
      found.filter((one) => one.template === template),
    );
  process.stdout.write(`${found.length} of ${taken.size} types\n`);
}

function templates(): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.filter(
    (name) =>
      /\.(ya?ml|json)$/.test(name) &&
      /^(quickstart|public|good\/resources|good\/core|good\/functions|good\/[a-z_]+\.)/.test(name),
  );
}

function resourcesOf(template: string): readonly Found[] {
  const document = parseDocument(readFileSync(join(folder, template), 'utf8'), { logLevel: 'silent', merge: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return [];
  const resources = document.contents.get('Resources');
  if (!isMap(resources) || hasAlias(document)) return [];
  const parameters = document.contents.get('Parameters');
  const known = new Set(isMap(parameters) ? parameters.items.map(({ key }) => String(key)) : []);
  const own = new Set(resources.items.map(({ key }) => String(key)));
  return resources.items.flatMap(({ key, value }) => {
    if (!isMap(value)) return [];
    const type = String(value.get('Type'));
    const properties = value.get('Properties');
    const schema = RESOURCE_TYPES.get(type);
    if (
      !schema?.handlers.includes('create') ||
      !schema.handlers.includes('read') ||
      typedKindOf(type) ||
      !isMap(properties)
    )
      return [];
    const changed = changedNode(properties, { known, own });
    return isMap(changed) ? [{ template, name: String(key), type, properties: changed }] : [];
  });
}

function hasAlias(document: Document): boolean {
  return /^[^#\n]*:\s*[&*][A-Za-z]/m.test(document.toString());
}

interface Names {
  readonly known: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

/** Undefined where the template says what no manifest can say. */
function changedNode(node: unknown, names: Names): Node | undefined {
  if (!isNode(node)) return undefined;
  const call = callOf(node);
  if (call) return changedCall(node, call, names);
  if (isMap(node)) {
    for (const pair of node.items) {
      const value = changedNode(pair.value, names);
      if (!value) return undefined;
      pair.value = value;
    }
    return node;
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => (isPair(item) ? undefined : changedNode(item, names)));
    if (items.includes(undefined)) return undefined;
    node.items = items;
  }
  return node;
}

interface Call {
  readonly name: string;
  readonly argument: Node;
}

function callOf(node: Node): Call | undefined {
  const tag = 'tag' in node && typeof node.tag === 'string' && /^![A-Z]/.test(node.tag) ? node.tag.slice(1) : undefined;
  if (tag !== undefined) return { name: tag === 'Ref' ? 'Ref' : `Fn::${tag}`, argument: node };
  const [pair] = isMap(node) && node.items.length === 1 ? node.items : [];
  const name = String(pair?.key ?? '');
  const isCall = name === 'Ref' || name.startsWith('Fn::');
  return isCall && isNode(pair?.value) ? { name, argument: pair.value } : undefined;
}

const document = new Document();
const text = (value: string): Node => document.createNode(value);

function changedCall(node: Node, { name, argument }: Call, names: Names): Node | undefined {
  const value = isScalar(argument) ? String(argument.value) : '';
  switch (name) {
    case 'Ref':
      if (names.known.has(value)) return text(`\${var:${value}}`);
      return value.startsWith('AWS::Stack') || !(names.own.has(value) || value.startsWith('AWS::')) ? undefined : node;
    case 'Fn::If':
      return isSeq(argument) ? changedNode(argument.items[1], names) : undefined;
    case 'Fn::GetAZs':
      return text('${lookup:availability-zones}');
    case 'Fn::FindInMap':
      return isSeq(argument) && isScalar(argument.items[0]) ? text(`\${var:${argument.items[0].value}}`) : undefined;
    case 'Fn::GetAtt':
      return node;
    case 'Fn::Sub':
      return changedSub(node, names);
    case 'Fn::Join':
    case 'Fn::Select':
    case 'Fn::Split':
    case 'Fn::Base64':
      return changedArgument(node, names);
    default:
      return undefined;
  }
}

/** The node again, with what it calls the function with changed. */
function changedArgument(node: Node, names: Names): Node | undefined {
  if (isMap(node)) {
    const [pair] = node.items;
    const value = changedNode(pair?.value, names);
    if (!pair || !value) return undefined;
    pair.value = value;
    return node;
  }
  if (!isSeq(node)) return node;
  const items = node.items.map((item) => (isPair(item) ? undefined : changedNode(item, names)));
  if (items.includes(undefined)) return undefined;
  node.items = items;
  return node;
}

function changedSub(node: Node, names: Names): Node | undefined {
  const scalars = isMap(node) ? [node.items[0]?.value] : [node];
  for (const scalar of scalars) {
    if (!isScalar(scalar)) return undefined;
    const value = String(scalar.value);
    if (/\$\{AWS::Stack/.test(value)) return undefined;
    scalar.value = value.replace(/\$\{([A-Za-z0-9]+)\}/g, (all, name: string) =>
      names.known.has(name) ? `\${var:${name}}` : all,
    );
  }
  return node;
}

function write(template: string, resources: readonly Found[]): void {
  const parts = resources.map(({ name, type, properties }) => {
    const made = new Document({ apiVersion: 'evenkeel.dev/v1alpha1', kind: 'AwsResource' });
    made.set('metadata', made.createNode({ name, namespace: nameOf(template) }, { flow: true }));
    made.set('spec', made.createNode({ type }));
    stripComments(properties);
    made.setIn(['spec', 'properties'], properties);
    return made.toString({ lineWidth: 120, indentSeq: false });
  });
  writeFileSync(join(OUT, `${nameOf(template)}.yaml`), `# ${origin} ${template}\n---\n${parts.join('---\n')}`);
}

function nameOf(template: string): string {
  return template.replace(/\.(ya?ml|json)$/, '').replaceAll(/[/_.]/g, '-');
}

function stripComments(node: unknown): void {
  if (isPair(node)) {
    stripComments(node.key);
    stripComments(node.value);
    return;
  }
  if (!isNode(node)) return;
  node.commentBefore = null;
  node.comment = null;
  if ('spaceBefore' in node) node.spaceBefore = false;
  if (isMap(node) || isSeq(node)) for (const item of node.items) stripComments(item);
}

main();
