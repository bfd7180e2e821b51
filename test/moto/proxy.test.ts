import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { startProxy } from './proxy.ts';

/** Answers each request in a later turn, and keeps how many were under way at once. */
async function startUpstream() {
  let underWay = 0;
  let most = 0;
  const server = createServer((incoming, outgoing) => {
    underWay += 1;
    most = Math.max(most, underWay);
    incoming.resume().once('end', () =>
      setImmediate(() => {
        underWay -= 1;
        outgoing.end('{}');
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    most: () => most,
    close: () => void server.close(),
  };
}

it('lets one request at a time through, for an upstream that mixes up those at once', async () => {
  const upstream = await startUpstream();
  const proxy = await startProxy(upstream.url, []);
  const ask = async (): Promise<number> => (await fetch(proxy.url, { method: 'POST', body: '{}' })).status;

  const statuses = await Promise.all(Array.from({ length: 20 }, ask));
  await proxy.close();
  upstream.close();

  expect({ statuses: new Set(statuses), most: upstream.most() }).toEqual({ statuses: new Set([200]), most: 1 });
});
