import type { Json, JsonObject } from '../../../controller/model/json.ts';
import { DEFAULT_ACCOUNT } from '../../../sandbox/sandbox.ts';
import type { AwsTarget } from '../../scenario/aws-target.ts';
import { plus, type Tally } from '../../scenario/play-scenario.ts';
import { type AwsCli, awsCli } from '../../support/aws-cli.ts';
import { exampleFiles } from '../../systems/files.ts';
import { goApiPostgres } from '../../systems/go-api-postgres.ts';
import type { System } from '../../systems/system.ts';
import { weatherApi } from '../../systems/weather-api.ts';
import { DEVIATIONS } from '../deviations.ts';
import { make, neededBy } from './beforehand.ts';
import { differencesOf, manifestOf, substituted, type Values, type Written, writtenIn } from './documents.ts';
import { type Evenkeel, evenkeelAgainst } from './evenkeel.ts';
import { READINGS } from './readings.ts';

/** Applied alone at first: into the repository the pipeline pushes what the service waits for. */
const FIRST: readonly string[] = ['Namespace', 'Repository'];

/** Kinds that moto cannot do. */
const LACKING = DEVIATIONS.flatMap(({ withoutKind }) => withoutKind ?? []);

interface Stage {
  readonly system: System;
  readonly aws: AwsCli;
  readonly evenkeel: Evenkeel;
  readonly all: readonly Written[];
  readonly values: Map<string, string>;
  takeWrites(): Promise<readonly string[]>;
  row(what: string, act: () => Promise<string>): Promise<boolean>;
}

/**
 * Two of the real systems, as far as moto goes: their typed documents are applied by the real command line, what
 * `AwsResource` documents declare was made before by other means and their expressions are replaced by its ids. What the AWS
 * CLI reads of each object is compared with its manifest.
 */
export async function playSystems(open: () => Promise<AwsTarget>, print: (line: string) => void): Promise<Tally> {
  // Most of the time is waited for; each has a Region of its own, and writes are counted for each alone.
  const played = await Promise.all([weatherApi, goApiPostgres].map((system) => playAlone(system, open)));
  for (const { lines } of played) for (const line of lines) print(line);
  return plus(played.map(({ tally }) => tally));
}

async function playAlone(
  system: System,
  open: () => Promise<AwsTarget>,
): Promise<{ readonly tally: Tally; readonly lines: readonly string[] }> {
  const lines = [`  ${system.id} ${system.name}, its typed kinds`];
  const target = await open();
  try {
    return { tally: await play(system, target, (line) => void lines.push(line)), lines };
  } finally {
    await target.close();
  }
}

async function play(system: System, target: AwsTarget, print: (line: string) => void): Promise<Tally> {
  let [passed, failed] = [0, 0];
  const aws = awsCli(target.url);
  const stage: Stage = {
    system,
    aws: (argv) => aws([...argv, '--region', system.region, '--endpoint-url', target.url]),
    evenkeel: evenkeelAgainst(target.url, system.region),
    all: writtenIn(exampleFiles(system.folders)).filter(
      (one) => namespaceOf(one) === system.namespaces[0] && !LACKING.includes(one.kind),
    ),
    values: new Map(),
    takeWrites: () => target.takeWrites(),
    async row(what, act) {
      try {
        print(`  ok ${what}: ${await act()}`);
        passed += 1;
        return true;
      } catch (error) {
        print(`  FAILED ${what}: ${error instanceof Error ? error.message : String(error)}`);
        failed += 1;
        return false;
      }
    },
  };
  if (await stage.row('made beforehand', () => prepare(stage))) await live(stage);
  return { passed, failed };
}

function namespaceOf({ metadata }: Written): string {
  return metadata.namespace ?? metadata.name;
}

function typedOf({ all, values }: Stage): readonly Written[] {
  const made = new Map([...values].filter(([expression]) => expression.startsWith('AwsResource/')));
  return all.filter(({ kind }) => kind !== 'AwsResource').map((document) => substituted(document, made));
}

async function prepare(stage: Stage): Promise<string> {
  const { all, aws, values, system, evenkeel } = stage;
  const variables = (all.find(({ kind }) => kind === 'Namespace')?.spec.variables ?? {}) as JsonObject;
  values.set('aws:Region', system.region).set('aws:AccountId', DEFAULT_ACCOUNT);
  for (const [name, value] of Object.entries(variables)) values.set(`var:${name}`, String(value));
  for (const [index, zone] of ['a', 'b'].entries())
    values.set(`lookup:availability-zones.${index}`, system.region + zone);
  for (const [name, text] of Object.entries(system.secrets))
    add(values, secretsOf(await aws(['secretsmanager', 'create-secret', '--name', name, '--secret-string', text])));
  const needed = neededBy(typedOf(stage), all);
  for (const resource of needed) add(values, await make(aws, resource, values));
  await stage.takeWrites();
  const first = typedOf(stage).filter(({ kind }) => FIRST.includes(kind));
  await succeed(evenkeel, ['apply', '-', '--timeout', '60s'], manifestOf(first));
  for (const { spec } of first.filter(({ kind }) => kind === 'Repository'))
    await push(stage, String(spec.repositoryName));
  const writes = await stage.takeWrites();
  return `${needed.length} objects by other means; ${writes.length} writes`;
}

/** As a container reads them: the whole of the secret, or the one password in it. */
function secretsOf(answer: Json): Values {
  const { ARN, Name } = answer as JsonObject;
  return new Map([
    [`secretsmanager:${Name}`, String(ARN)],
    [`secretsmanager:${Name}:password`, `${ARN}:password::`],
  ]);
}

function add(values: Map<string, string>, more: Values): void {
  for (const [expression, value] of more) values.set(expression, value);
}

async function push({ aws, values }: Stage, repository: string): Promise<void> {
  const tag = values.get('var:tag') ?? values.get('var:commit') ?? '';
  const mediaType = 'application/vnd.docker.distribution.manifest.v2+json';
  const config = {
    mediaType: 'application/vnd.docker.container.image.v1+json',
    size: 1,
    digest: `sha256:${'1'.repeat(64)}`,
  };
  const manifest = JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [] });
  const image = ['--image-tag', tag, '--image-manifest', manifest];
  await aws(['ecr', 'put-image', '--repository-name', repository, ...image]);
}

async function succeed(evenkeel: Evenkeel, argv: readonly string[], input: string): Promise<string> {
  const { exit, out, err } = await evenkeel(argv, input);
  if (exit !== 0) throw new Error(`evenkeel ${argv.join(' ')} ended with ${exit}\n${out}${err}`);
  return out;
}

async function live(stage: Stage): Promise<void> {
  const { evenkeel, row, system } = stage;
  const typed = typedOf(stage);
  const manifest = manifestOf(typed);
  const wait = ['--timeout', '60s'];
  await row('apply', async () => {
    await succeed(evenkeel, ['apply', '-', ...wait], manifest);
    return wrote(await stage.takeWrites());
  });
  await row('plan', async () => {
    await succeed(evenkeel, ['plan', '-'], manifest);
    return nothing(await stage.takeWrites(), 'no difference and no write');
  });
  await row('apply again', async () => {
    await succeed(evenkeel, ['apply', '-', ...wait], manifest);
    return nothing(await stage.takeWrites(), 'no write');
  });
  for (const kind of Object.keys(READINGS))
    for (const document of typed.filter((one) => one.kind === kind))
      await row(`${kind}/${document.metadata.name}`, () => compare(stage, document));
  await row('destroy', async () => {
    const namespace = system.namespaces[0] ?? '';
    const out = await succeed(evenkeel, ['destroy', namespace, '-', '--confirm', namespace, ...wait], manifest);
    return `${out.trim().split('\n').at(-1)}; ${wrote(await stage.takeWrites())}`;
  });
  await row('nothing is left', () => gone(stage));
}

/** Reads an object and makes its outputs known. */
async function read({ aws, values }: Stage, document: Written): Promise<readonly string[]> {
  const reader = READINGS[document.kind];
  if (!reader) return [];
  const { actual, wanted, outputs } = await reader(aws, substituted(document, values));
  const { kind, metadata } = document;
  for (const [output, value] of Object.entries(outputs))
    values.set(`${kind}/${metadata.name}${output && `.${output}`}`, value);
  return differencesOf(actual, wanted);
}

async function compare(stage: Stage, document: Written): Promise<string> {
  const differences = await read(stage, document);
  if (differences.length > 0) throw new Error(`the AWS CLI reads otherwise: ${differences.join('; ')}`);
  return 'the AWS CLI reads what the manifest says';
}

function wrote(writes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const write of writes) counts.set(write, (counts.get(write) ?? 0) + 1);
  return `wrote ${[...counts].map(([write, count]) => (count > 1 ? `${count} × ${write}` : write)).join(', ')}`;
}

function nothing(writes: readonly string[], text: string): string {
  if (writes.length > 0) throw new Error(wrote(writes));
  return text;
}

const LISTS: readonly (readonly [call: readonly string[], list: string])[] = [
  [['ecs', 'list-clusters'], 'clusterArns'],
  [['ecr', 'describe-repositories'], 'repositories'],
  [['elbv2', 'describe-load-balancers'], 'LoadBalancers'],
  [['elbv2', 'describe-target-groups'], 'TargetGroups'],
];

async function gone({ aws }: Stage): Promise<string> {
  const left: string[] = [];
  for (const [call, list] of LISTS) {
    const found = ((await aws(call)) as Readonly<Record<string, readonly Json[]>> | null)?.[list] ?? [];
    if (found.length > 0) left.push(`${list}: ${JSON.stringify(found)}`);
  }
  if (left.length > 0) throw new Error(left.join('; '));
  return 'the AWS CLI lists none';
}
