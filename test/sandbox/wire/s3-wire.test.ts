import { describe, expect, test } from 'vitest';
import { clientsOf, faultOf } from '../conformance/bench.ts';
import { send, served } from './served.ts';

const { url } = served();
const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=0';
const request = (method: string, path: string, more: { headers?: Record<string, string>; body?: string } = {}) =>
  send(`${url()}${path}`, {
    method,
    body: more.body ?? '',
    headers: { authorization: AUTHORIZATION, ...more.headers },
  });

describe('what is not modelled says so, and changes nothing', () => {
  test.each([
    { because: 'another part of a bucket', method: 'PUT', path: '/wired?acl' },
    { because: 'a listing as it was before version 2', method: 'GET', path: '/wired' },
    { because: 'a query parameter that would mean something', method: 'GET', path: '/wired?list-type=2&inventory' },
    { because: 'a copy, which is a PUT but for one header', method: 'PUT', path: '/wired/a', copy: '/wired/b' },
  ])('$because', async ({ method, path, copy }) => {
    const answer = await request(method, path, copy ? { headers: { 'x-amz-copy-source': copy } } : {});
    expect(answer).toMatchObject({ status: 501, type: 'application/xml' });
    expect(answer.body).toContain('<Code>NotImplemented</Code>');
  });
});

describe('bodies', () => {
  test('chunks lose their framing, whatever signs or checks them', async () => {
    const { s3 } = clientsOf(url());
    await s3.createBucket({ Bucket: 'chunked' });
    const headers = { 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER', 'content-encoding': 'aws-chunked' };
    const body = '5;chunk-signature=0\r\nhello\r\n6\r\n world\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n';
    await request('PUT', '/chunked/a', { headers, body });
    const answer = await s3.getObject({ Bucket: 'chunked', Key: 'a' });
    expect(await answer.Body?.transformToString()).toBe('hello world');
  });

  test.each([
    {
      because: 'a chunk that is shorter than it says',
      body: '9\r\nhello\r\n',
      path: '/chunked/b',
      code: 'IncompleteBody',
    },
    { because: 'elements that are not closed', body: '<A><B></A>', path: '/chunked?versioning', code: 'MalformedXML' },
    { because: 'no element at all', body: 'x', path: '/chunked?versioning', code: 'MalformedXML' },
  ])('$because is refused', async ({ body, path, code }) => {
    const headers = code === 'MalformedXML' ? {} : { 'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' };
    const answer = await request('PUT', path, { headers, body });
    expect([answer.status, answer.body.includes(`<Code>${code}</Code>`)]).toEqual([400, true]);
  });

  test('keys are taken as they are spelt: nothing is resolved in them', async () => {
    const { s3 } = clientsOf(url());
    await s3.createBucket({ Bucket: 'spelling' });
    await request('PUT', '/spelling/a/../b//c', { body: 'x' });
    await request('PUT', '/spelling/%01%0D', { body: 'x' });
    const { Contents } = await s3.listObjectsV2({ Bucket: 'spelling', EncodingType: 'url' });
    expect(Contents?.map(({ Key }) => Key)).toEqual(['%01%0D', 'a/../b//c']);
  });
});

describe('a bucket can be made to fail', () => {
  const order = (fault: object) =>
    send(`${url()}/_sandbox/faults`, { body: JSON.stringify({ service: 's3', operation: 'ListObjectsV2', ...fault }) });

  test('a truncated listing says that there is more, and not where', async () => {
    const { s3 } = clientsOf(url());
    await s3.createBucket({ Bucket: 'cut' });
    for (const Key of ['a', 'b']) await s3.putObject({ Bucket: 'cut', Key, Body: Key });
    await order({ outcome: 'truncated' });
    const { Contents, IsTruncated, NextContinuationToken } = await s3.listObjectsV2({ Bucket: 'cut' });
    expect([Contents?.length, IsTruncated, NextContinuationToken]).toEqual([1, true, undefined]);
  });

  test.each([
    { outcome: 'throttle', expected: ['SlowDown', 503] },
    { outcome: 'serverError', expected: ['InternalError', 500] },
    { outcome: { code: 'AccessDenied', message: 'Access Denied', status: 403 }, expected: ['AccessDenied', 403] },
  ])('$expected', async ({ outcome, expected }) => {
    const { s3 } = clientsOf(url());
    await order({ outcome });
    const { name, status } = await faultOf(s3.listObjectsV2({ Bucket: 'any' }));
    expect([name, status]).toEqual(expected);
  });
});

test('the ledger keeps how long an object is, not what it says', async () => {
  const { s3 } = clientsOf(url());
  await s3.createBucket({ Bucket: 'kept' });
  await s3.putObject({ Bucket: 'kept', Key: 'a', Body: 'secret' });
  const { body } = await send(`${url()}/_sandbox/ledger?operation=PutObject`, { method: 'GET' });
  expect(JSON.parse(body).entries.at(-1).input.Body).toBe('6 bytes');
});
