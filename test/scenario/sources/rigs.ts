import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { S3 } from '@aws-sdk/client-s3';
import { onTestFinished } from 'vitest';
import { s3Objects } from '../../../controller/aws/s3-objects.ts';
import type { Objects } from '../../../controller/ports/objects.ts';
import type { FaultHook } from '../../../sandbox/faults.ts';
import { serveSandbox } from '../../../sandbox/serve.ts';
import { indexOf } from '../../sources/bucket.ts';
import { git, temporaryFolder, writeFiles } from '../../sources/fixtures.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';
import type { Files } from './source-world.ts';

/** A source, and hands on what it reads. */
export interface Rig {
  readonly spec: string;
  readonly objects?: Objects;
  /** Makes the source hold exactly these files. */
  publish(files: Files): Promise<void>;
}

/** Exactly these manifests below a folder; `.git` and what is no manifest stays. */
function replace(root: string, files: Files): void {
  for (const name of existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [])
    if (/^[^.].*\.yaml$/.test(name) && !(name in files)) rmSync(join(root, name));
  writeFiles(root, files);
}

export function directoryRig() {
  const folder = join(temporaryFolder(), 'manifests');
  mkdirSync(folder);
  const away = `${folder}-away`;
  return {
    spec: `directory:${folder}`,
    async publish(files: Files) {
      if (existsSync(away)) renameSync(away, folder);
      replace(folder, files);
    },
    lose: () => renameSync(folder, away),
  };
}

/** A repository with a working copy, whose commits are signed where there is a key. */
function repository(folder: string, sign: readonly string[]) {
  git(folder, 'init', '-q', '-b', 'main');
  writeFileSync(join(folder, 'README'), 'manifests\n');
  return {
    commit(files: Files, how: readonly string[] = sign): string {
      replace(folder, files);
      git(folder, 'add', '-A');
      const signed = how.length > 0 ? ['-S'] : [];
      git(folder, ...how, 'commit', '-q', '--allow-empty', ...signed, '-m', `${Object.keys(files).length} files`);
      return git(folder, 'rev-parse', 'HEAD');
    },
    head: () => git(folder, 'rev-parse', 'HEAD'),
  };
}

export function workingCopyRig() {
  const folder = temporaryFolder();
  const { commit, head } = repository(folder, []);
  const [own, away] = [join(folder, '.git'), join(folder, '.away')];
  let last = '';
  return {
    spec: `git:${folder}`,
    async publish(files: Files) {
      if (existsSync(away)) renameSync(away, own);
      if (last !== '') git(folder, 'update-ref', 'refs/heads/main', last);
      last = commit(files);
    },
    lose: () => renameSync(own, away),
    deleteBranch: () => git(folder, 'update-ref', '-d', 'refs/heads/main'),
    goBack() {
      git(folder, 'reset', '-q', '--hard', 'HEAD^');
      last = head();
    },
  };
}

export function remoteRig({ isSigned }: { readonly isSigned: boolean } = { isSigned: false }) {
  const root = temporaryFolder();
  const [bare, copy] = [join(root, 'shop.git'), join(root, 'copy')];
  mkdirSync(copy);
  git(root, 'init', '-q', '--bare', '-b', 'main', bare);
  const key = isSigned ? sshKey(root) : undefined;
  const { commit } = repository(copy, key?.sign ?? []);
  const push = () => git(copy, 'push', '-q', '--force', bare, 'HEAD:main');
  return {
    spec: `git:file://${bare}?ref=main${key ? `&verify=${key.signers}` : ''}`,
    async publish(files: Files) {
      if (existsSync(`${bare}-away`)) renameSync(`${bare}-away`, bare);
      commit(files);
      push();
    },
    lose: () => renameSync(bare, `${bare}-away`),
    deleteBranch: () => git(bare, 'update-ref', '-d', 'refs/heads/main'),
    goBack() {
      git(copy, 'reset', '-q', '--hard', 'HEAD^');
      push();
    },
    pushUnsigned(files: Files) {
      commit(files, []);
      push();
    },
  };
}

function sshKey(folder: string) {
  const key = join(folder, 'key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  const signers = join(folder, 'allowed_signers');
  writeFileSync(signers, `ada@example.com ${readFileSync(`${key}.pub`, 'utf8')}`);
  return { signers, sign: ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${key}`] };
}

/** The link that git-sync switches from one folder to the next. */
export function gitSyncRig() {
  const root = temporaryFolder();
  const link = join(root, 'current');
  let count = 0;
  return {
    spec: `git-sync:${link}`,
    async publish(files: Files) {
      count += 1;
      const folder = join(root, '.worktrees', String(count).padStart(40, '0'));
      mkdirSync(folder, { recursive: true });
      writeFiles(folder, files);
      symlinkSync(folder, `${link}-next`);
      renameSync(`${link}-next`, link);
    },
    lose: () => rmSync(link),
  };
}

const BUCKET = 'manifests';

/** A bucket of a served sandbox that is not the one that is operated. */
export async function bucketRig({ index }: { readonly index?: string } = {}) {
  const served = await serveSandbox({ port: 0, clock: createVirtualClock(), random: seededRandom(2) });
  onTestFinished(served.close);
  const access = { region: 'eu-west-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
  const s3 = new S3({ ...access, endpoint: served.url, forcePathStyle: true });
  onTestFinished(() => s3.destroy());
  await s3.createBucket({ Bucket: BUCKET });
  let sequence = 0;
  const put = (Key: string, Body: string) => s3.putObject({ Bucket: BUCKET, Key, Body });
  const keys = async () => ((await s3.listObjectsV2({ Bucket: BUCKET })).Contents ?? []).map(({ Key = '' }) => Key);
  const publishAs = async (at: number, files: Files) => {
    for (const [path, text] of Object.entries(files)) await put(`prod/${path}`, text);
    if (index === undefined) {
      const stale = (await keys()).filter((key) => !(key.replace(/^prod\//, '') in files));
      for (const Key of stale) await s3.deleteObject({ Bucket: BUCKET, Key });
    } else await put(`prod/${index}`, indexOf(at, files));
  };
  return {
    spec: `s3:${BUCKET}/prod${index === undefined ? '' : `?index=${index}`}`,
    objects: s3Objects({ ...access, bucket: BUCKET, endpoint: served.url }),
    async publish(files: Files) {
      served.sandbox.setFaults(undefined);
      sequence += 1;
      await publishAs(sequence, files);
    },
    fail: (hook: FaultHook) => served.sandbox.setFaults(hook),
    publishEarlier: (files: Files) => publishAs(sequence - 1, files),
    remove: (Key: string) => s3.deleteObject({ Bucket: BUCKET, Key: `prod/${Key}` }),
  };
}
