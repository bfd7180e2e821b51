import { request } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { type ServedSandbox, serveSandbox } from '../../../sandbox/serve.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { createVirtualClock, type VirtualClock } from '../../support/virtual-clock.ts';

export interface Served {
  readonly url: () => string;
  readonly clock: VirtualClock;
}

/** A sandbox on a free loopback port for the tests of one file. */
export function served(): Served {
  const clock = createVirtualClock();
  let running: ServedSandbox | undefined;
  beforeAll(async () => {
    running = await serveSandbox({ port: 0, clock, random: seededRandom(5) });
  });
  afterAll(async () => running?.close());
  return { clock, url: () => running?.url ?? '' };
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** One HTTP request with exactly this path and these headers; rejects as the socket does. */
export function send(
  url: string,
  options: { headers?: Record<string, string>; body?: string; method?: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { origin, hostname, port } = new URL(url);
    const { method = 'POST', headers = {} } = options;
    const path = url.slice(origin.length) || '/';
    const call = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, type: headers['content-type'] ?? '', body: Buffer.concat(chunks).toString() });
      });
    });
    call.on('error', reject);
    call.end(options.body);
  });
}
