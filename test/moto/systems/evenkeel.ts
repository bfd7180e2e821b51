import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { sandboxEnv } from '../../../sandbox/serve.ts';
import { OWNER } from './beforehand.ts';

export interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** The real command line as a process of its own, its manifests from standard input. */
export type Evenkeel = (argv: readonly string[], input: string) => Promise<Ended>;

const MAIN = new URL('../../../controller/cli/main.ts', import.meta.url).pathname;

export function evenkeelAgainst(url: string, region: string): Evenkeel {
  const { PATH = '', HOME = '' } = process.env;
  const own = { EVENKEEL_ENDPOINT_URL: url, EVENKEEL_REGION: region, EVENKEEL_OWNER: OWNER };
  const env = { PATH, HOME, ...sandboxEnv(url), AWS_REGION: region, AWS_DEFAULT_REGION: region, ...own };
  return async (argv, input) => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...argv], { env });
    const [out, err] = [collected(child.stdout), collected(child.stderr)];
    child.stdin.end(input);
    const [exit] = (await once(child, 'close')) as [number | null];
    return { exit: exit ?? -1, out: out(), err: err() };
  };
}

function collected(stream: Readable): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}
