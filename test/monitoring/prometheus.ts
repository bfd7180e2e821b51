import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stringify } from 'yaml';

/** One sample: its labels, and its value as Prometheus writes it. */
export interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

/** A Prometheus that scrapes every second. */
export interface Prometheus {
  /** Instant vector of a query. Rejects where the query is wrong. */
  query(expr: string): Promise<readonly Sample[]>;
  /** Any other path of its API, as `/api/v1/rules`. */
  get(path: string): Promise<unknown>;
  stop(): Promise<void>;
}

export interface PrometheusOptions {
  /** `127.0.0.1:8080` */
  readonly target: string;
  readonly rules: string;
}

// A run that is told to stop takes the server along; Node's own default would end it without a word.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Resolves when it is ready, and undefined where there is no such program; rejects when it ends before. */
export async function startPrometheus({ target, rules }: PrometheusOptions): Promise<Prometheus | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'prometheus-'));
  const config = join(folder, 'prometheus.yaml');
  writeFileSync(config, configuration(target, rules));
  const address = `127.0.0.1:${await freePort()}`;
  const args = [`--config.file=${config}`, `--storage.tsdb.path=${folder}/data`, `--web.listen-address=${address}`];
  const child = spawn('prometheus', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('exit', () => child.kill('SIGKILL'));
  const missing = new Promise<false>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(false) : reject(error)));
  });
  if (!(await Promise.race([missing, ready(child)]))) return undefined;
  const get = async (path: string): Promise<unknown> => dataOf(await fetch(`http://${address}${path}`));
  return {
    get,
    query: async (expr) => {
      const found = (await get(`/api/v1/query?query=${encodeURIComponent(expr)}`)) as { result: readonly Sample[] };
      return found.result;
    },
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration(target: string, rules: string): string {
  return stringify({
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: [rules],
    scrape_configs: [{ job_name: 'evenkeel', static_configs: [{ targets: [target] }] }],
  });
}

async function dataOf(response: Response): Promise<unknown> {
  const answer = (await response.json()) as { status: string; error?: string; data: unknown };
  if (answer.status !== 'success') throw new Error(answer.error ?? answer.status);
  return answer.data;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** It says on standard error when it takes requests. */
function ready(child: ChildProcess): Promise<true> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    if (!child.stderr) return reject(new Error('prometheus has no standard error'));
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      if (line.includes('Server is ready to receive web requests')) resolve(true);
    });
    child.once('exit', (code) => reject(new Error(`prometheus ended with ${code}:\n${said.slice(-20).join('\n')}`)));
  });
}
