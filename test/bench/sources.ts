import { execFileSync, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { S3 } from '@aws-sdk/client-s3';
import { s3Objects } from '../../controller/aws/s3-objects.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import type { Snapshot } from '../../controller/model/document.ts';
import type { SourceUpdate } from '../../controller/ports/source.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { inBatches } from '../../controller/sources/in-batches.ts';
import { openSource, parseSource } from '../../controller/sources/open-source.ts';
import { serveSandbox } from '../../sandbox/serve.ts';
import { indexOf } from '../sources/bucket.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { fleetFiles } from './fleet.ts';
import { planAll } from './offline.ts';

export const SOURCE_KINDS = ['git', 'bucket', 'bucket with an index'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Look {
  readonly ms: number;
  /** Of this process; git's own processes are not in it. */
  readonly cpuMs: number;
  /** Requests to the server: of git one for each process that talks to it. */
  readonly requests: number;
  /** Times that the loader was asked at all. */
  readonly loads: number;
}

export interface SourceFigures {
  readonly kind: SourceKind;
  readonly documents: number;
  readonly first: Look;
  readonly planMs: number;
  readonly unchanged: Look;
  readonly oneChanged: Look;
  readonly peakMb: number;
}

const FOLDERS = 50;
const UNITS = 333;
const BUCKET = 'manifests';
const ACCESS = { region: 'eu-west-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };

/** A thousand manifests, one in a file, in fifty folders. */
function thousandFiles(): Readonly<Record<string, string>> {
  const documents = Object.values(fleetFiles(UNITS, 'enforce')).flatMap((text) => text.split('\n---\n'));
  return Object.fromEntries(documents.map((text, at) => [`f${at % FOLDERS}/m${at}.yaml`, `${text}\n`]));
}

interface Subject {
  readonly spec: string;
  publish(files: Readonly<Record<string, string>>): Promise<void>;
  /** Requests since it was last asked. */
  requests(): Promise<number>;
  /** Where git finds its settings. */
  readonly home?: string;
  readonly endpoint?: string;
  close(): void;
}

/** From a source that has read nothing to plans, then a look at the same, then at one file that changed. */
export async function measureSource(kind: SourceKind): Promise<SourceFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  const subject = kind === 'git' ? repository(folder) : await bucket(kind === 'bucket' ? undefined : 'index.json');
  try {
    return await measure(kind, subject, folder);
  } finally {
    subject.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(kind: SourceKind, subject: Subject, folder: string): Promise<SourceFigures> {
  const files = thousandFiles();
  await subject.publish(files);
  const watched = watch(subject, folder);
  await subject.requests();
  const [first, snapshot] = await watched.look();
  if (!snapshot.complete) throw new Error(snapshot.problems[0]?.message);
  const began = performance.now();
  planAll(snapshot);
  const planMs = performance.now() - began;
  const [unchanged] = await watched.look();
  await subject.publish({ ...files, 'f0/m0.yaml': `${files['f0/m0.yaml']}# changed\n` });
  await subject.requests();
  const [oneChanged] = await watched.look();
  await watched.stop();
  const peakMb = process.resourceUsage().maxRSS / 1024;
  return { kind, documents: snapshot.documents.length, first, planMs, unchanged, oneChanged, peakMb };
}

function watch({ spec, home, endpoint, requests }: Subject, cacheFolder: string) {
  const loader = createLoader();
  let loads = 0;
  const source = openSource(parseSource(spec), {
    load(files, head) {
      loads += 1;
      return loader.load(files, head);
    },
    clock: { now: () => 0, after: () => () => {} },
    random: () => 0.5,
    env: { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1' },
    credentials: {},
    cacheFolder: join(cacheFolder, 'cache'),
    intervalMs: 1,
    objects: () => s3Objects({ ...ACCESS, bucket: BUCKET, endpoint }),
    notices: () => undefined,
  });
  let isStarted = false;
  let heard: (update: SourceUpdate) => void = () => {};
  return {
    /** Looks once, and says what that took. */
    async look(): Promise<readonly [Look, Snapshot]> {
      loads = 0;
      const [began, cpu] = [performance.now(), process.cpuUsage()];
      const reported = new Promise<SourceUpdate>((resolve) => {
        heard = resolve;
      });
      if (isStarted) void source.refresh();
      else source.start((update) => heard(update));
      isStarted = true;
      const update = await reported;
      const ms = performance.now() - began;
      const { user, system } = process.cpuUsage(cpu);
      if (update.kind === 'failed') throw new Error(update.message);
      return [{ ms, cpuMs: (user + system) / 1000, requests: await requests(), loads }, update.snapshot];
    },
    stop: () => source.stop(),
  };
}

/** A bare repository on this disk; git tells of every process that asks it. */
function repository(root: string): Subject {
  const [bare, copy, trace] = [join(root, 'shop.git'), join(root, 'copy'), join(root, 'trace')];
  const person = { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'a@example.com' };
  const committer = { GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'a@example.com' };
  const env = { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1', ...person, ...committer };
  const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, env, stdio: 'pipe' });
  mkdirSync(copy);
  git(root, 'init', '-q', '--bare', '-b', 'main', bare);
  git(bare, 'config', 'uploadpack.allowFilter', 'true');
  git(copy, 'init', '-q', '-b', 'main');
  writeFileSync(trace, '');
  // Of whoever reads this HOME: the source alone.
  const home = join(root, 'home');
  mkdirSync(home);
  writeFileSync(join(home, '.gitconfig'), `[trace2]\n  eventTarget = ${trace}\n`);
  return {
    home,
    spec: `git:file://${bare}?ref=main`,
    async publish(files) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(copy, path)), { recursive: true });
        writeFileSync(join(copy, path), text);
      }
      git(copy, 'add', '-A');
      git(copy, 'commit', '-q', '-m', 'manifests');
      git(copy, 'push', '-q', bare, 'HEAD:main');
    },
    async requests() {
      const events = readFileSync(trace, 'utf8');
      writeFileSync(trace, '');
      return events.split('\n').filter((line) => /"event":"cmd_name","?.*"name":"upload-pack"/.test(line)).length;
    },
    close() {},
  };
}

/** A bucket of a sandbox in a process of its own, so that its work is not counted here. */
async function bucket(index: string | undefined): Promise<Subject> {
  const child = fork(process.argv[1] ?? '', ['serve-bucket'], { execArgv: process.execArgv });
  const endpoint = await new Promise<string>((resolve) => child.once('message', (url) => resolve(String(url))));
  const s3 = new S3({ ...ACCESS, endpoint, forcePathStyle: true });
  await s3.createBucket({ Bucket: BUCKET });
  let sequence = 0;
  const put = (Key: string, Body: string) => s3.putObject({ Bucket: BUCKET, Key, Body });
  return {
    spec: `s3:${BUCKET}${index === undefined ? '' : `?index=${index}`}`,
    endpoint,
    async publish(files) {
      sequence += 1;
      await inBatches(Object.entries(files), 16, ([path, text]) => put(path, text));
      if (index !== undefined) await put(index, indexOf(sequence, files));
    },
    async requests() {
      const answer = await fetch(`${endpoint}/_sandbox/ledger?service=s3&operation=none&reset=1`);
      const { counts } = (await answer.json()) as { counts: Readonly<Record<string, { calls: number }>> };
      return Object.values(counts).reduce((sum, { calls }) => sum + calls, 0);
    },
    close() {
      s3.destroy();
      child.kill('SIGTERM');
    },
  };
}

/** The other process; it says where it listens and goes on until it is ended. */
export async function serveBucket(): Promise<string> {
  return (await serveSandbox({ port: 0, clock: systemClock, random: seededRandom(1) })).url;
}
