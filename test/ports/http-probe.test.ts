import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHttpProbe } from '../../controller/ports/http-probe.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { createManualClock } from '../support/manual-clock.ts';

let server: Server;
let url: string;
let asked = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1;
    if (request.url === '/hangs') return;
    if (request.url === '/moved') response.setHeader('location', '/healthz');
    response.statusCode = request.url === '/moved' ? 302 : request.url === '/healthz' ? 200 : 503;
    response.end('x'.repeat(100_000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const probe = createHttpProbe(systemClock);

it.each([
  { path: '/healthz', because: 'it is well', status: 200 },
  { path: '/broken', because: 'an error is an answer', status: 503 },
  { path: '/moved', because: 'redirects are not followed', status: 302 },
])('answers $status for $path: $because', async ({ path, status }) => {
  const before = asked;
  expect(await probe.get(`${url}${path}`, 5_000)).toEqual({ status });
  expect(asked - before).toBe(1);
});

it('says that nobody answers, and why', async () => {
  expect(await probe.get('http://127.0.0.1:1/', 5_000)).toEqual({
    error: expect.stringMatching(/ECONNREFUSED|bad port/),
  });
});

it('gives up by the clock that it was given', async () => {
  const clock = createManualClock(0);
  const answer = createHttpProbe(clock).get(`${url}/hangs`, 5_000);
  clock.advance(5_000);
  expect(await answer).toEqual({ error: 'no answer within 5 s' });
});
