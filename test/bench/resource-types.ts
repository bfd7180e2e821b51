import { execFileSync, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadFiles } from '../../controller/manifest/load.ts';
import { typedKindOf } from '../../controller/model/typed-kinds.ts';
import type { ResourceTypes } from '../../controller/ports/resource-types.ts';
import { openResourceTypes } from '../../crds/resource-types/open-pack.ts';
import { BROKEN } from '../manifest/corpus/cloudformation/broken.ts';
import { brokenFiles } from '../manifest/corpus/cloudformation/broken-files.ts';

/** `npm run bench:types`: what AWS's resource types cost, and what `validate` makes of published resources. */
const OUT = (line: string): boolean => process.stdout.write(`${line}\n`);
const PACK = fileURLToPath(new URL('../../crds/generated/resource-types.pack', import.meta.url));
const BUNDLE = fileURLToPath(new URL('../../dist/evenkeel.js', import.meta.url));
const MANIFESTS = fileURLToPath(new URL('../manifest/corpus/cloudformation/manifests/', import.meta.url));

interface Figures {
  readonly types: number;
  readonly ms: number;
  /** What the types take that are unpacked. */
  readonly keptMb: number;
  readonly peakMb: number;
}

if (process.argv[2] === 'measure') process.send?.(measure(Number(process.argv[3])));
else await all();

async function all(): Promise<void> {
  const types = openResourceTypes(readFileSync(PACK));
  printPack(types);
  OUT('\n| types at once | time | unpacked | peak of the process |\n| ---: | ---: | ---: | ---: |');
  for (const count of [0, 1, 65]) {
    const { ms, keptMb, peakMb } = await inChild(count);
    OUT(`| ${count} | ${ms.toFixed(0)} ms | ${keptMb.toFixed(1)} MB | ${peakMb.toFixed(0)} MB |`);
  }
  printValidate();
}

function printPack(types: ResourceTypes): void {
  const all = types.names().flatMap((name) => types.get(name) ?? []);
  const managed = all.filter(({ handlers }) => handlers.includes('create') && handlers.includes('read'));
  OUT('## Resource types\n');
  OUT(`- of ${types.date}: ${all.length} types, ${managed.length} of them Cloud Control manages`);
  OUT(`- ${all.filter(({ handlers }) => !handlers.includes('update')).length} cannot be changed in place`);
  OUT(`- shipped: ${(statSync(PACK).size / 1e6).toFixed(2)} MB in one file`);
}

/** The file is opened, and one document of each of so many types is checked; then what the unpacked types take. */
function measure(count: number): Figures {
  const names = namesIn(count);
  const from = performance.now();
  const types = openResourceTypes(readFileSync(PACK));
  const files = names.map((name, index) => ({ path: `${index}.yaml`, text: documentOf(types, name) }));
  const { documents, problems } = loadFiles(files, { source: 'bench', commit: { id: 'bench' } }, { types });
  const ms = performance.now() - from;
  if (documents.length !== count) throw new Error(JSON.stringify(problems.slice(0, 3)));
  const peakMb = process.resourceUsage().maxRSS / 1e3;
  return { types: types.names().length, ms, keptMb: unpackedMb(names), peakMb };
}

function unpackedMb(names: readonly string[]): number {
  const types = openResourceTypes(readFileSync(PACK));
  const before = used();
  const kept = names.map((name) => types.get(name));
  const after = used();
  if (kept.includes(undefined)) throw new Error('a type is missing');
  return (after - before) / 1e6;
}

function used(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Read apart, so that nothing of it is kept. */
function namesIn(count: number): readonly string[] {
  return namesOf(openResourceTypes(readFileSync(PACK)), count);
}

/** Of the services of the reference systems, spread over all that Cloud Control manages in them. */
function namesOf(types: ResourceTypes, count: number): readonly string[] {
  const services = /^AWS::(EC2|IAM|RDS|S3|DynamoDB|ApiGateway|ApiGatewayV2|Cognito|CloudFront|Lambda|Logs|Events)::/;
  const candidates = types.names().filter((name) => {
    const handlers = types.get(name)?.handlers ?? [];
    return services.test(name) && !typedKindOf(name) && handlers.includes('create') && handlers.includes('read');
  });
  const step = Math.max(1, Math.floor(candidates.length / Math.max(1, count)));
  return candidates.filter((_, index) => index % step === 0).slice(0, count);
}

/** What must be set, each out of a variable. */
function documentOf(types: ResourceTypes, name: string): string {
  const type = types.get(name);
  const properties = Object.keys(type?.schema.properties ?? {}).filter((one) => !type?.readOnly.includes(one));
  const lines = properties.slice(0, 1).concat(type?.schema.required ?? []);
  const wanted = [...new Set(lines)].map((one) => `    ${one}: \${var:A}\n`).join('');
  return `apiVersion: evenkeel.dev/v1alpha1\nkind: AwsResource\nmetadata: {name: ${name.replaceAll('::', '-')}}\nspec:\n  type: ${name}\n  properties:\n${wanted}`;
}

function inChild(count: number): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const execArgv = [...process.execArgv, '--expose-gc'];
    const child = fork(fileURLToPath(import.meta.url), ['measure', String(count)], { execArgv });
    child.once('message', (figures) => resolve(figures as Figures));
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`measuring ${count} ended with ${code}`))));
  });
}

/** The command itself, start included, on the published resources and on the broken ones. */
function printValidate(): void {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-broken-'));
  try {
    for (const { path, text } of brokenFiles()) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    OUT('\n| `evenkeel validate` | documents | problems | time |\n| --- | ---: | ---: | ---: |');
    printRun(`resources of ${readdirSync(MANIFESTS).length} published templates`, MANIFESTS);
    printRun(`${BROKEN.length} documents with one mistake each`, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printRun(what: string, folder: string): void {
  const times: number[] = [];
  let result = { documents: 0, problems: [] as readonly unknown[] };
  for (let run = 0; run < 3; run += 1) {
    const from = performance.now();
    result = JSON.parse(validated(folder)) as typeof result;
    times.push(performance.now() - from);
  }
  const { documents, problems } = result;
  OUT(`| ${what} | ${documents} valid | ${problems.length} | ${Math.min(...times).toFixed(0)} ms |`);
}

/** Problems end the command with another code than 0. */
function validated(folder: string): string {
  try {
    return execFileSync(process.execPath, [BUNDLE, 'validate', folder, '-o', 'json'], {
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 1e8,
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
