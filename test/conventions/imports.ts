import { posix } from 'node:path';
import type { SourceText } from './source-files.ts';

/** What a folder may import: folders of the house, packages, and packages of which only types may be taken. */
export interface Rule {
  readonly folder: string;
  readonly may: readonly string[];
  readonly packages?: readonly string[];
  /** Packages of which only types may be taken. */
  readonly types?: readonly string[];
  /** Files of the folder that may import more than the folder. */
  readonly except?: Readonly<Record<string, readonly string[]>>;
}

const SDK = '@aws-sdk/*';

/** DESIGN.md's table, the most special folder first. What has no row may import everything. */
const RULES: readonly Rule[] = [
  { folder: 'controller/model', may: ['controller/model'], packages: ['node:crypto'], types: [SDK] },
  {
    folder: 'controller/ports',
    may: ['controller/model', 'controller/ports'],
    types: [SDK],
    except: { 'controller/ports/system.ts': ['node:crypto', 'node:os'] },
  },
  {
    folder: 'controller/manifest',
    may: ['controller/manifest', 'controller/model', 'controller/ports', 'crds'],
    packages: ['yaml', 'ajv', 'ajv/*', 'ajv-formats', 'node:crypto'],
  },
  { folder: 'controller/order', may: ['controller/order', 'controller/model', 'controller/ports'] },
  { folder: 'controller/engine', may: ['controller/engine', 'controller/model', 'controller/ports'] },
  {
    folder: 'controller/kinds',
    may: ['SELF', 'controller/kinds/shared', 'controller/model', 'controller/ports', 'crds/generated'],
    types: [SDK],
    except: { 'controller/kinds/index.ts': ['controller/kinds'] },
  },
  {
    folder: 'controller/compare',
    may: [
      'controller/compare',
      'controller/engine',
      'controller/kinds',
      'controller/manifest',
      'controller/model',
      'controller/ports',
      'crds',
    ],
    packages: ['yaml'],
    types: [SDK],
  },
  {
    folder: 'controller/verify',
    may: ['controller/verify', 'controller/manifest', 'controller/model', 'controller/ports'],
  },
  {
    folder: 'controller/permissions',
    may: [
      'controller/permissions',
      'controller/manifest/passed-roles.ts',
      'controller/engine/management.ts',
      'controller/model',
      'controller/ports',
    ],
  },
  {
    folder: 'controller/adoption',
    may: [
      'controller/adoption',
      'controller/compare',
      'controller/engine',
      'controller/kinds',
      'controller/manifest',
      'controller/model',
      'controller/ports',
      'crds',
    ],
    packages: ['yaml'],
    types: [SDK],
  },
  {
    folder: 'controller/aws',
    may: ['controller/aws', 'controller/model', 'controller/ports'],
    packages: [SDK, '@smithy/*', 'node:http', 'node:https'],
  },
  {
    folder: 'controller/sources',
    may: ['controller/sources', 'controller/model', 'controller/ports', 'controller/manifest'],
    packages: ['node:fs', 'node:fs/promises', 'node:path', 'node:crypto', 'node:child_process', 'chokidar'],
  },
  {
    folder: 'controller/journal',
    may: ['controller/journal', 'controller/model', 'controller/ports'],
    packages: ['node:fs', 'node:fs/promises', 'node:path', 'node:os', 'node:zlib'],
  },
  {
    folder: 'controller/channels',
    may: ['controller/channels', 'controller/model', 'controller/ports', 'controller/manifest'],
    packages: [
      'node:crypto',
      'node:dns/promises',
      'node:fs/promises',
      'node:http',
      'node:https',
      'node:net',
      'node:path',
      'yaml',
    ],
  },
  {
    folder: 'controller/access',
    may: [
      'controller/access',
      'controller/config-values.ts',
      'controller/model',
      'controller/ports',
      'controller/manifest',
    ],
    packages: ['node:path'],
    types: ['yaml'],
  },
  {
    folder: 'controller/telemetry',
    may: ['controller/telemetry', 'controller/model', 'controller/ports'],
    packages: ['pino', 'prom-client'],
  },
  {
    folder: 'dashboard',
    may: ['dashboard', 'controller/model', 'controller/ports'],
    packages: [
      'fastify',
      '@fastify/*',
      'preact',
      'preact/*',
      '@preact/*',
      '@dagrejs/dagre',
      'openid-client',
      'jose',
      'node:*',
    ],
  },
  { folder: 'sandbox', may: ['sandbox', 'crds/resource-types'], packages: [SDK, '@smithy/*', 'node:*'] },
];

export interface Import {
  readonly from: string;
  /** Only types are taken. */
  readonly typeOnly: boolean;
}

const STATEMENT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

export function importsOf(text: string): readonly Import[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const statements = [...plain.matchAll(STATEMENT)].map(([, type, from = '']) => ({ from, typeOnly: Boolean(type) }));
  const dynamic = [...plain.matchAll(DYNAMIC)].map(([, from = '']) => ({ from, typeOnly: false }));
  return [...statements, ...dynamic];
}

/** Every import of a file that its folder may not have, as `path: import`. */
export function violations(file: SourceText): readonly string[] {
  const rule = RULES.find(({ folder }) => file.path.startsWith(`${folder}/`));
  if (!rule) return [];
  return importsOf(file.text)
    .filter((one) => !isAllowed(file.path, one, rule))
    .map(({ from }) => `${file.path}: ${from}`);
}

function isAllowed(path: string, one: Import, rule: Rule): boolean {
  const more = rule.except?.[path] ?? [];
  if (one.from.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(path), one.from));
    const own = rule.may.includes('SELF') ? [path.split('/').slice(0, 3).join('/')] : [];
    return [...rule.may, ...own, ...more].some((folder) => target === folder || target.startsWith(`${folder}/`));
  }
  const packages = [...(rule.packages ?? []), ...more, ...(one.typeOnly ? (rule.types ?? []) : [])];
  return packages.some((allowed) => matches(one.from, allowed));
}

function matches(name: string, allowed: string): boolean {
  return allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed;
}
