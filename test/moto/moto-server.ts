import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface MotoServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  stop(): Promise<void>;
}

// A run that is told to stop takes the server along; Node's own default would end it without a word.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** The last things that it said, for when it does not start. */
const TAIL = 20;

/**
 * Starts moto_server on a free loopback port and resolves once it says where it listens. Resolves undefined where there
 * is no such program; rejects when it ends without listening.
 */
export async function startMoto(): Promise<MotoServer | undefined> {
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const end = (): void => void child.kill('SIGTERM');
  process.once('exit', end);
  const missing = new Promise<undefined>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve(undefined) : reject(error),
    );
  });
  const url = await Promise.race([missing, listeningAt(child)]);
  return url === undefined ? undefined : { url, stop: () => stop(child) };
}

/** The web server below moto prints its address, and afterwards every request. */
function listeningAt(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    if (!child.stderr) return reject(new Error('moto_server has no standard error'));
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      if (said.length > TAIL) said.shift();
      const address = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`moto_server ended with ${code}:\n${said.join('\n')}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
