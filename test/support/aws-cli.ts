import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Json } from '../../controller/model/json.ts';
import { sandboxEnv } from '../../sandbox/serve.ts';

const run = promisify(execFile);

/** One command of the real AWS CLI by its arguments. Resolves with its JSON; rejects with what it printed. */
export type AwsCli = (argv: readonly string[]) => Promise<Json>;

type Env = Readonly<Record<string, string>>;
type Run = (argv: readonly string[], env: Env) => Promise<{ readonly stdout: string }>;

/** The machine's own configuration and credentials are left aside, whatever they are. */
export function awsCli(endpoint: string): AwsCli {
  const { PATH = '', HOME = '' } = process.env;
  const none = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };
  const env = { PATH, HOME, ...none, ...sandboxEnv(endpoint) };
  return async (argv) => {
    const { stdout } = await (await runner())([...argv, '--output', 'json'], env);
    return stdout.trim() === '' ? null : (JSON.parse(stdout) as Json);
  };
}

export async function hasAwsCli(): Promise<boolean> {
  return run('aws', ['--version']).then(
    () => true,
    () => false,
  );
}

let known: Promise<Run> | undefined;

/** Where the CLI is a package of this machine's Python it is loaded once; starting it takes most of a command's time. */
function runner(): Promise<Run> {
  known ??= run('python3', ['-c', 'import awscli.clidriver']).then(
    () => inForks(),
    () => (argv, env) => run('aws', argv, { env }),
  );
  return known;
}

interface Answer {
  readonly id: number;
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function inForks(): Run {
  const worker = spawn('python3', [new URL('aws-cli-forks.py', import.meta.url).pathname], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  createInterface({ input: worker.stdout }).on('line', (line) => {
    const answer = JSON.parse(line) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
    hold(worker, waiting.size > 0);
  });
  const ended = once(worker, 'exit').then((): never => {
    throw new Error('the Python that runs the AWS CLI has ended');
  });
  ended.catch(() => undefined);
  hold(worker, false);
  let last = 0;
  return async (argv, env) => {
    const id = ++last;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    hold(worker, true);
    worker.stdin.write(`${JSON.stringify({ id, argv, env })}\n`);
    const { code, stdout, stderr } = await Promise.race([answered, ended]);
    if (code !== 0) throw Object.assign(new Error(`aws ${argv.join(' ')}: ${stderr}`), { code, stdout, stderr });
    return { stdout };
  };
}

/** Keeps this process alive only while a command is under way. */
function hold(worker: ChildProcess, busy: boolean): void {
  const streams = [worker.stdin, worker.stdout] as unknown as readonly { ref(): void; unref(): void }[];
  for (const one of [worker, ...streams]) busy ? one.ref() : one.unref();
}
