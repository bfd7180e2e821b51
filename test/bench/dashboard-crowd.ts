import { fork } from 'node:child_process';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../controller/ports/system.ts';
import { createDashboard } from '../../dashboard/server.ts';
import type { Fleet } from '../support/fleet.ts';

/** First argument of a process that plays the clients. */
export const CROWD_WORD = 'crowd';
const CLIENTS = 200;
const EVENTS = 1_000;

/** What 200 connected tabs cost the server; they live in another process. */
export async function printCrowd(fleet: Fleet, out: (line: string) => void): Promise<void> {
  const app = createDashboard({ views: fleet.views, clock: systemClock, auth: { host: '127.0.0.1' } });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const clients = fork(fileURLToPath(new URL('dashboard.ts', import.meta.url)), [CROWD_WORD, String(port)]);
  const said = (): Promise<unknown> => new Promise((resolve) => clients.once('message', resolve));
  await said();
  const all = said();
  const cpu = process.cpuUsage();
  for (let sent = 0; sent < EVENTS; sent += 1) {
    fleet.emit({ type: 'ObjectResumed', key: 'shop/Service/web' });
    if (sent % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const told = await all;
  const { user, system } = process.cpuUsage(cpu);
  clients.kill();
  await app.close();
  out('## The stream\n');
  out('| clients | events | messages that arrived | CPU of the server for each event |');
  out('| ---: | ---: | ---: | ---: |');
  const each = ((user + system) / 1_000 / EVENTS).toFixed(2);
  out(`| ${CLIENTS} | ${EVENTS} | ${String(told)} | ${each} ms |\n`);
}

/** Connects them all, says so, and says again how many events came once everybody has had them. */
export async function crowd(port: string): Promise<void> {
  let greeted = 0;
  let told = 0;
  for (let one = 0; one < CLIENTS; one += 1) {
    get({ host: '127.0.0.1', port, path: '/api/v1/stream', agent: false }, (response) => {
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        if (chunk.includes('event: hello') && ++greeted === CLIENTS) process.send?.('ready');
        told += chunk.split('event: event\n').length - 1;
        if (told === CLIENTS * EVENTS) process.send?.(told);
      });
    });
  }
}
