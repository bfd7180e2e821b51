import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { s3Objects } from '../../controller/aws/s3-objects.ts';
import { Fault } from '../../sandbox/contract.ts';
import type { FaultInstruction } from '../../sandbox/faults.ts';
import { serveSandbox } from '../../sandbox/serve.ts';
import { clientsOf } from '../sandbox/conformance/bench.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const SHORT_MS = 50;

function objectsAt(endpoint: string, more: { region?: string; timeoutMs?: number } = {}) {
  return s3Objects({ bucket: 'b123', region: 'eu-west-1', endpoint, credentials, ...more });
}

/** A server that answers every request so. */
async function answering(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const page = (content: string) =>
  `<?xml version="1.0"?><ListBucketResult><Name>b123</Name>${content}</ListBucketResult>`;
const ENTRY = '<Contents><Key>a.yaml</Key><ETag>&quot;1&quot;</ETag><Size>1</Size></Contents>';

describe('half a listing never passes for one', () => {
  it.each([
    { because: 'more, and not where', body: page(`<IsTruncated>true</IsTruncated>${ENTRY}`) },
    {
      because: 'more, at the same place for ever',
      body: page(`<IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken>${ENTRY}`),
    },
    { because: 'no word of whether there is more', body: page(ENTRY) },
    { because: 'XML that ends in the middle', body: page(`<IsTruncated>false</IsTruncated>${ENTRY}`).slice(0, -40) },
    {
      because: 'an object without a tag',
      body: page('<IsTruncated>false</IsTruncated><Contents><Key>a</Key></Contents>'),
    },
    { because: 'a page of a login screen', body: '<!doctype html><html><body>Sign in<br></body></html>' },
    { because: 'nothing at all', body: '' },
  ])('$because', async ({ body }) => {
    const url = await answering((_, response) =>
      response.writeHead(200, { 'content-type': 'application/xml' }).end(body),
    );

    await expect(objectsAt(url).list('', 100)).rejects.toThrow(/^bucket b123: /);
  });
});

describe('a server that says nothing is not waited for', () => {
  it.each([
    { because: 'no answer at all', answer: () => {} },
    {
      because: 'an answer that stops in the middle',
      answer: (_: IncomingMessage, response: ServerResponse) =>
        void response.writeHead(200, { etag: '"1"', 'content-length': '100' }).write('begun'),
    },
  ])('$because', async ({ answer }) => {
    const objects = objectsAt(await answering(answer), { timeoutMs: SHORT_MS });

    await expect(objects.get({ key: 'a.yaml', maxBytes: 1000 })).rejects.toThrow(/^bucket b123: /);
  });

  it('a connection that breaks in the middle of an object is an error, not a short object', async () => {
    const url = await answering((_, response) => {
      response.writeHead(200, { etag: '"1"', 'content-length': '100' }).write('begun', () => response.destroy());
    });

    await expect(objectsAt(url).get({ key: 'a.yaml', maxBytes: 1000 })).rejects.toThrow(/^bucket b123: /);
  });
});

describe('the sandbox as a bucket', () => {
  async function bucket(faults: (operation: string) => FaultInstruction | undefined = () => undefined) {
    const hook = ({ operation }: { operation: string }) => faults(operation);
    const options = { port: 0, clock: createVirtualClock(), random: seededRandom(1), faults: hook };
    const { url, sandbox, close } = await serveSandbox(options);
    onTestFinished(close);
    const { s3 } = clientsOf(url);
    await s3.createBucket({ Bucket: 'b123' });
    for (const Key of ['a.yaml', 'b.yaml']) await s3.putObject({ Bucket: 'b123', Key, Body: Key });
    return { url, sandbox };
  }

  it('in another Region is found where it is', async () => {
    const { url } = await bucket();
    const entries = await objectsAt(url, { region: 'us-east-1' }).list('', 100);

    expect(entries.map(({ key }) => key)).toEqual(['a.yaml', 'b.yaml']);
  });

  it('asks again when S3 says to slow down', async () => {
    let refused = 0;
    const { url, sandbox } = await bucket((operation) => {
      if (operation !== 'ListObjectsV2' || refused > 0) return undefined;
      refused += 1;
      return { outcome: 'throttle' };
    });

    expect(await objectsAt(url).list('', 100)).toHaveLength(2);
    expect(sandbox.ledger.count('s3:ListObjectsV2')).toBe(2);
  });

  it.each([
    { because: 'a listing cut short', outcome: 'truncated' as const, expected: 'the listing breaks off' },
    {
      because: 'a role that may not list',
      outcome: new Fault('AccessDenied', 'Access Denied', 403),
      expected: 'bucket b123: AccessDenied: Access Denied',
    },
  ])('$because fails with its reason', async ({ outcome, expected }) => {
    const { url } = await bucket((operation) => (operation === 'ListObjectsV2' ? { outcome } : undefined));

    await expect(objectsAt(url).list('', 100)).rejects.toThrow(expected);
  });

  it('answers the conditions by what became of the object', async () => {
    const { url } = await bucket();
    const objects = objectsAt(url);
    const first = await objects.get({ key: 'a.yaml', maxBytes: 100 });
    const etag = first.state === 'read' ? first.etag : '';

    expect([
      first.state,
      (await objects.get({ key: 'a.yaml', unless: etag, maxBytes: 100 })).state,
      (await objects.get({ key: 'a.yaml', only: '"other"', maxBytes: 100 })).state,
      (await objects.get({ key: 'none.yaml', maxBytes: 100 })).state,
    ]).toEqual(['read', 'unchanged', 'changed', 'missing']);
    await expect(objects.get({ key: 'a.yaml', maxBytes: 3 })).rejects.toThrow('a.yaml has more than 3 bytes');
  });
});
