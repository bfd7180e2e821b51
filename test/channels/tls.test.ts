import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeNetwork } from '../../controller/channels/node-network.ts';
import { createOutbound } from '../../controller/channels/outbound.ts';
import type { Network } from '../../controller/ports/network.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { signal } from './receiver.ts';

let server: Server | undefined;
let folder = '';
let requests = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=hook.example', '-addext', 'subjectAltName=DNS:hook.example'];
  try {
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    execFileSync('openssl', ['req', '-x509', ...made, '-keyout', key, '-out', cert, ...subject], { stdio: 'ignore' });
  } catch {
    return;
  }
  server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_request, response) => {
    requests += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server?.listen({ port: 0, host: '127.0.0.1' }, resolve));
});
afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true });
});

describe('a receiver by https', () => {
  it('whose certificate nobody vouches for gets nothing', async ({ skip }) => {
    if (!server && process.env.CI !== 'true') skip('SKIPPED: openssl is not on this machine');
    if (!server) throw new Error('openssl is not on this machine');
    const network: Network = { ...nodeNetwork, resolve: async () => ['127.0.0.1'] };
    const post = createOutbound({ network, clock: createManualClock(0) }, { allowPrivate: true });
    const url = `https://hook.example:${(server.address() as AddressInfo).port}/CANARY`;
    expect(await post({ url, headers: {}, body: '{}', signal })).toEqual({
      kind: 'retry',
      reason: 'hook.example cannot be reached: DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    expect(requests).toBe(0);
  });
});
