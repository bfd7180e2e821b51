import { Ajv, type SchemaObject } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { documentSchemaOf } from '../controller/manifest/document-schema.ts';
import type { Crd, SchemaNode } from './crd.ts';

/**
 * `validators.js`: one function per kind, compiled ahead of time, so that nothing is compiled when a command starts.
 * It checks a whole document: head, management and spec; every object is closed.
 */
export function generateValidators(crds: readonly Crd[]): string {
  const shared: Shared = new Map();
  const schemas = crds.map((crd) => ({ $id: crd.kind, ...strict(documentSchemaOf(crd), shared) }));
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    unicode: false,
    messages: false,
    logger: false,
    code: { source: true, esm: true, lines: true },
    schemas: [...schemas, { $id: 'shared', definitions: Object.fromEntries(shared) }],
  });
  const names = Object.fromEntries(crds.map((crd) => [`validate${crd.kind}`, crd.kind]));
  const generate = standaloneCode as unknown as (ajv: Ajv, names: Readonly<Record<string, string>>) => string;
  const code = generate(ajv, names);
  if (/\brequire\(/.test(code)) throw new Error('the validators would load ajv at run time');
  const byKind = `export const VALIDATORS = { ${crds.map(({ kind }) => `${kind}: validate${kind}`).join(', ')} };`;
  return `${GENERATED}${code}\n${byKind}\n`;
}

const GENERATED = '// Generated from crds/*.yaml by crds/generate.ts; npm run generate writes it anew.\n';

/** `validators.d.ts`: the types of what {@link generateValidators} writes as JavaScript. */
export function generateValidatorTypes(): string {
  return [
    `${GENERATED}import type { ErrorObject } from 'ajv';`,
    "import type { KindName } from '../../controller/model/identity.ts';",
    '',
    'interface Validate {',
    '  (document: unknown): boolean;',
    '  readonly errors?: readonly ErrorObject[] | null;',
    '}',
    '',
    'export declare const VALIDATORS: Readonly<Record<KindName, Validate>>;',
    '',
  ].join('\n');
}

/** Objects by name, so that what several kinds or places have in common is compiled once. */
type Shared = Map<string, SchemaObject>;

/** The structural schema as JSON Schema that refuses unknown members. */
function strict(node: SchemaNode, shared: Shared): SchemaObject {
  if (node['x-kubernetes-preserve-unknown-fields']) return {};
  if (!node.title) return plain(node, shared);
  const schema = plain(node, shared);
  const name = nameFor(node.title, schema, shared);
  shared.set(name, schema);
  return { $ref: `shared#/definitions/${name}` };
}

/** The title, with a number where objects of one title differ. */
function nameFor(title: string, schema: SchemaObject, shared: Shared): string {
  const text = JSON.stringify(schema);
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? title : `${title}${n}`;
    const known = shared.get(name);
    if (!known || JSON.stringify(known) === text) return name;
  }
}

function plain(node: SchemaNode, shared: Shared): SchemaObject {
  const type = node['x-kubernetes-int-or-string'] ? 'string' : node.type;
  return {
    ...(type ? { type } : {}),
    ...limits(node),
    ...(node.format === 'date-time' ? { pattern: INSTANT } : {}),
    ...(node.required ? { required: node.required } : {}),
    ...(node.items ? { items: strict(node.items, shared) } : {}),
    ...members(node, shared),
  };
}

/** A date with time and offset, of fixed form: seconds may have fractions. */
const INSTANT =
  '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$';

function members(node: SchemaNode, shared: Shared): SchemaObject {
  if (node.properties)
    return {
      properties: Object.fromEntries(
        Object.entries(node.properties).map(([name, child]) => [name, strict(child, shared)]),
      ),
      additionalProperties: false,
    };
  return node.additionalProperties ? { additionalProperties: strict(node.additionalProperties, shared) } : {};
}

const LIMITS = [
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'maxProperties',
] as const;

function limits(node: SchemaNode): SchemaObject {
  return Object.fromEntries(LIMITS.filter((name) => node[name] !== undefined).map((name) => [name, node[name]]));
}
