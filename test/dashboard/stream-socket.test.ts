import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { dashboardUnderTest } from '../support/dashboard.ts';

const { app, fleet, clock } = dashboardUnderTest();
afterEach(() => app.close());

it('streams over a real socket, with the security headers, and ends when the server closes', async () => {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const { headers, text } = await new Promise<{ headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/api/v1/stream' }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.endsWith('\n\n') && !text.includes('event: event'))
          fleet.emit({ type: 'ObjectResumed', key: 'shop/Service/web' });
        else if (text.includes('"Resumed"')) void app.close();
      });
      response.on('end', () => resolve({ headers: response.headers, text }));
    }).on('error', reject);
  });
  clock.advance(60_000);
  expect(headers).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-accel-buffering': 'no',
  });
  expect(text.match(/^event: .*$/gm)).toEqual(['event: hello', 'event: event']);
});
