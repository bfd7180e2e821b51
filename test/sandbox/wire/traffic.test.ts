import { expect, test } from 'vitest';
import { send, served } from './served.ts';

const { url } = served();

test('who would answer a request can be asked from outside', async () => {
  const ask = (body: object) => send(`${url()}/_sandbox/traffic`, { body: JSON.stringify(body) });
  const { status, body } = await ask({ loadBalancer: 'shop', port: 80, path: '/' });
  expect({ status, body: JSON.parse(body) }).toEqual({
    status: 200,
    body: { branches: [], failures: ['there is no load balancer shop'] },
  });
  expect((await ask({ loadBalancer: 'shop' })).status).toBe(400);
});
