import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serveSandbox } from '../../sandbox/serve.ts';
import { startMoto } from '../moto/moto-server.ts';
import { freePort } from '../support/free-port.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

/** A server that speaks S3, on loopback. */
export interface S3Server {
  readonly url: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  stop(): Promise<void>;
}

/** Resolves undefined where the program is not on this machine. */
export type StartS3 = () => Promise<S3Server | undefined>;

const REGION = 'eu-west-1';
const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test-secret' };

/** The servers that the source is tested against, and how one gets each; only the first is ours. */
export const S3_SERVERS: readonly { readonly name: string; readonly install: string; readonly start: StartS3 }[] = [
  { name: 'the sandbox', install: '', start: startSandbox },
  { name: 'moto', install: "pip install 'moto[server]'", start: startMotoServer },
  {
    name: 'versitygw',
    install: 'go install github.com/versity/versitygw/cmd/versitygw@v1.8.0',
    start: startVersity,
  },
];

async function startSandbox(): Promise<S3Server> {
  const { url, close } = await serveSandbox({ port: 0, clock: createVirtualClock(), random: seededRandom(1) });
  return { url, region: REGION, credentials: CREDENTIALS, stop: close };
}

async function startMotoServer(): Promise<S3Server | undefined> {
  const moto = await startMoto();
  return moto && { ...moto, region: REGION, credentials: CREDENTIALS };
}

/** A gateway that people put before file systems. It checks signatures, as neither of the others does. */
async function startVersity(): Promise<S3Server | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-versitygw-'));
  const made = (name: string): string => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  const { accessKeyId, secretAccessKey } = CREDENTIALS;
  const root = ['--access', accessKeyId, '--secret', secretAccessKey, '--region', REGION];
  const posix = ['posix', '--sidecar', made('meta'), '--versioning-dir', made('versions'), made('data')];
  const port = await freePort();
  const child = spawn('versitygw', ['--port', `127.0.0.1:${port}`, ...root, ...posix]);
  if (!(await isListening(child))) return undefined;
  const stop = async () => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, region: REGION, credentials: CREDENTIALS, stop };
}

/** It prints its address in a frame; a program that is not there resolves false. */
function isListening(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(false) : reject(error)));
    child.once('exit', (code) => reject(new Error(`versitygw ended with ${code}`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (/http:\/\/127\.0\.0\.1:\d+/.test(line)) resolve(true);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
