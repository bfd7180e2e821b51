import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as Acm from '@aws-sdk/client-acm';
import * as ApiGateway from '@aws-sdk/client-api-gateway';
import * as AutoScaling from '@aws-sdk/client-application-auto-scaling';
import * as Ec2 from '@aws-sdk/client-ec2';
import * as Ecr from '@aws-sdk/client-ecr';
import * as Ecs from '@aws-sdk/client-ecs';
import * as Elb from '@aws-sdk/client-elastic-load-balancing-v2';
import * as Route53 from '@aws-sdk/client-route-53';
import * as Discovery from '@aws-sdk/client-servicediscovery';
import { NormalizedSchema } from '@smithy/core/schema';

/** What the SDK knows about an input member: its type from the runtime schema, the rest from its type declarations. */
export type Shape =
  | { readonly type: 'string'; readonly enum?: readonly string[] | undefined }
  | { readonly type: 'number' | 'boolean' | 'timestamp' | 'document' }
  | { readonly type: 'list' | 'map'; readonly element: Shape }
  | { readonly type: 'object'; readonly name: string; readonly members: Readonly<Record<string, Member>> };

export interface Member {
  readonly shape: Shape;
  readonly required: boolean;
  /** The SDK's own spelling; members of manifests start in lower case. */
  readonly aws: string;
}

const CLIENTS = {
  ecs: { schemas: Ecs, package: '@aws-sdk/client-ecs' },
  elb: { schemas: Elb, package: '@aws-sdk/client-elastic-load-balancing-v2' },
  ecr: { schemas: Ecr, package: '@aws-sdk/client-ecr' },
  discovery: { schemas: Discovery, package: '@aws-sdk/client-servicediscovery' },
  scaling: { schemas: AutoScaling, package: '@aws-sdk/client-application-auto-scaling' },
  route53: { schemas: Route53, package: '@aws-sdk/client-route-53' },
  acm: { schemas: Acm, package: '@aws-sdk/client-acm' },
  apigateway: { schemas: ApiGateway, package: '@aws-sdk/client-api-gateway' },
  ec2: { schemas: Ec2, package: '@aws-sdk/client-ec2' },
} as const;
export type ClientName = keyof typeof CLIENTS;

/** The shape of an operation's input, as in `inputShape('ecs', 'CreateServiceRequest')`. */
export function inputShape(client: ClientName, name: string): Extract<Shape, { type: 'object' }> {
  const { schemas, package: pkg } = CLIENTS[client];
  const schema = (schemas as unknown as Record<string, Parameters<typeof NormalizedSchema.of>[0]>)[`${name}$`];
  if (!schema) throw new Error(`${pkg} exports no schema ${name}$`);
  return objectShape(NormalizedSchema.of(schema), { declared: declarations(pkg), above: [] });
}

interface Walk {
  readonly declared: Declarations;
  readonly above: readonly string[];
}

function objectShape(schema: NormalizedSchema, walk: Walk): Extract<Shape, { type: 'object' }> {
  const name = schema.getName() ?? '';
  if (walk.above.includes(name)) throw new Error(`${name} contains itself`);
  const members: Record<string, Member> = {};
  for (const [aws, member] of schema.structIterator()) {
    const declared = walk.declared.interfaces[name]?.[aws];
    const shape = shapeOf(member, { ...walk, above: [...walk.above, name] }, declared?.type ?? '');
    members[lowerFirst(aws)] = { shape, required: declared?.required ?? false, aws };
  }
  return { type: 'object', name, members };
}

function shapeOf(schema: NormalizedSchema, walk: Walk, declared: string): Shape {
  if (schema.isListSchema()) return { type: 'list', element: shapeOf(schema.getValueSchema(), walk, declared) };
  if (schema.isMapSchema()) return { type: 'map', element: shapeOf(schema.getValueSchema(), walk, '') };
  if (schema.isStructSchema()) return objectShape(schema, walk);
  if (schema.isBooleanSchema()) return { type: 'boolean' };
  if (schema.isTimestampSchema()) return { type: 'timestamp' };
  if (schema.isNumericSchema()) return { type: 'number' };
  if (schema.isDocumentSchema()) return { type: 'document' };
  if (!schema.isStringSchema()) throw new Error(`${schema.getName()} has a type that manifests cannot express`);
  const values = walk.declared.enums[declared.replace(/\[\]$/, '')];
  return values ? { type: 'string', enum: values } : { type: 'string' };
}

/** `VpcId` becomes `vpcId` and `RoleARN` `roleARN`: the first letter, or the capitals that a name begins with (`TTL`, `DNSName`). */
function lowerFirst(name: string): string {
  const capitals = /^[A-Z]{2,}(?=[A-Z][a-z]|$)/.exec(name)?.[0];
  if (capitals !== undefined) return capitals.toLowerCase() + name.slice(capitals.length);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

interface Declarations {
  readonly interfaces: Readonly<Record<string, Readonly<Record<string, { type: string; required: boolean }>>>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

const cache = new Map<string, Declarations>();

/** Enums and requiredness stand only in the type declarations, which are generated and therefore regular. */
function declarations(pkg: string): Declarations {
  const known = cache.get(pkg);
  if (known) return known;
  const text = declarationText(pkg).replace(/\/\*\*[\s\S]*?\*\//g, '');
  const interfaces: Record<string, Record<string, { type: string; required: boolean }>> = {};
  for (const [, name = '', body = ''] of text.matchAll(/^export interface (\w+)[^{]*\{([\s\S]*?)^\}/gm))
    interfaces[name] = membersOf(body);
  for (const [, name = '', body = ''] of text.matchAll(/^export declare namespace (\w+) \{([\s\S]*?)^\}/gm))
    interfaces[name] = unionMembers(body);
  const enums: Record<string, readonly string[]> = {};
  for (const [, name = '', body = ''] of text.matchAll(/^export declare const (\w+): \{([\s\S]*?)^\};/gm))
    enums[name] = [...body.matchAll(/readonly \w+: "([^"]*)"/g)].map(([, value = '']) => value);
  const found = { interfaces, enums };
  cache.set(pkg, found);
  return found;
}

function membersOf(body: string): Record<string, { type: string; required: boolean }> {
  const members = [...body.matchAll(/^\s*(\w+)(\??): ([^;]+);/gm)];
  return Object.fromEntries(
    members.map(([, name = '', optional, type = '']) => [
      name,
      { type: type.replace(' | undefined', ''), required: optional === '' },
    ]),
  );
}

/** A union holds exactly one of its members, so none of them is required by itself. */
function unionMembers(body: string): Record<string, { type: string; required: boolean }> {
  const members = [...body.matchAll(/interface \w+Member \{\s*(\w+): ([^;]+);\s*\$unknown\?: never;/g)];
  return Object.fromEntries(members.map(([, name = '', type = '']) => [name, { type, required: false }]));
}

function declarationText(pkg: string): string {
  const require = createRequire(import.meta.url);
  const models = join(dirname(require.resolve(`${pkg}/package.json`)), 'dist-types/models');
  return ['enums', 'models_0', 'models_1'].map((file) => read(join(models, `${file}.d.ts`))).join('\n');
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
