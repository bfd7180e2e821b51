import { describe, expect, test } from 'vitest';
import { clientsOf, faultOf } from '../conformance/bench.ts';
import { send, served } from './served.ts';

const SIGNED = 'AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/ssm/aws4_request, SignedHeaders=host, Signature=0';
const { url } = served();

describe('a request that is not for the sandbox is refused before anything is read from it', () => {
  test.each([
    { because: 'a name that resolves to loopback is not loopback', headers: { host: 'evil.example' }, status: 403 },
    { because: 'web pages do not call it', headers: { origin: 'http://localhost:3000' }, status: 403 },
    { because: 'nobody sends a megabyte', headers: {}, body: 'x'.repeat(1024 * 1024 + 1), status: 413 },
    { because: 'nothing says which service is meant', headers: {}, body: '', status: 404 },
  ])('$because', async ({ headers, body, status }) => {
    const answer = await send(url(), { headers, body: body ?? '' });
    expect(answer.status).toBe(status);
  });
});

describe('errors are answered in the protocol of the service', () => {
  test.each([
    {
      because: 'JSON names the type beside the message',
      headers: { 'x-amz-target': 'AmazonSSM.GetParameter', authorization: SIGNED },
      body: '{"Name":"/none"}',
      expected: {
        status: 400,
        type: 'application/x-amz-json-1.1',
        body: '{"__type":"ParameterNotFound","message":"Parameter /none not found."}',
      },
    },
    {
      because: 'text that is no JSON',
      headers: { 'x-amz-target': 'AmazonSSM.GetParameter' },
      body: '{"Name":',
      expected: {
        status: 400,
        type: 'application/x-amz-json-1.1',
        body: '{"__type":"SerializationException","message":"The request body is not a JSON object."}',
      },
    },
    {
      because: 'an operation that AWS does not have',
      headers: { 'x-amz-target': 'AmazonSSM.GetParameterz' },
      body: '{}',
      expected: {
        status: 400,
        type: 'application/x-amz-json-1.1',
        body: '{"__type":"UnknownOperationException","message":"Unknown operation GetParameterz"}',
      },
    },
  ])('$because', async ({ headers, body, expected }) => {
    expect(await send(url(), { headers, body })).toEqual(expected);
  });

  test('Query answers XML with the code that AWS uses on the wire, which is not the SDK name', async () => {
    const body = 'Action=DescribeTargetGroups&Version=2015-12-01&Names.member.1=%3Cnone%3E';
    const answer = await send(url(), { body });
    expect(answer).toMatchObject({ status: 400, type: 'text/xml' });
    expect(answer.body).toContain(
      '<Error><Type>Sender</Type><Code>TargetGroupNotFound</Code><Message>One or more target groups not found</Message></Error>',
    );
  });

  test('EC2 answers a list of errors', async () => {
    const answer = await send(url(), { body: 'Action=DescribeVpcs&Version=2016-11-15&VpcId.1=vpc-1' });
    expect(answer.body).toContain(
      '<Response><Errors><Error><Code>InvalidVpcID.NotFound</Code><Message>The vpc ID &apos;vpc-1&apos; does not exist</Message></Error></Errors>'.replaceAll(
        '&apos;',
        "'",
      ),
    );
  });

  test('keys nested without end are refused', async () => {
    const body = `Action=DescribeVpcs&Version=2016-11-15&${Array(5000).fill('A').join('.')}=1`;
    expect((await send(url(), { body })).status).toBe(400);
  });
});

describe('what the form and XML of the Query protocols carry arrives unharmed', () => {
  test.each([
    { because: 'markup', value: '<a href="x">&amp;</a>' },
    { because: 'spaces, plus and percent', value: 'a b+c%20d' },
    { because: 'other scripts', value: 'größe 尺寸 🛟' },
    { because: 'nothing', value: '' },
  ])('$because', async ({ because, value }) => {
    const { elb } = clientsOf(url());
    const Name = `t-${because.length}`;
    const { TargetGroups } = await elb.createTargetGroup({
      Name,
      TargetType: 'lambda',
      Tags: [{ Key: 'k', Value: value }],
    });
    const { TagDescriptions } = await elb.describeTags({ ResourceArns: [TargetGroups?.[0]?.TargetGroupArn ?? ''] });
    expect(TagDescriptions?.[0]?.Tags).toEqual([{ Key: 'k', Value: value }]);
  });
});

test('characters that XML cannot hold are left out of an answer, which stays readable', async () => {
  const { elb } = clientsOf(url());
  const Tags = [{ Key: 'k', Value: 'a\u0000b\u001fc\td' }];
  const { TargetGroups } = await elb.createTargetGroup({ Name: 'control', TargetType: 'lambda', Tags });
  const { TagDescriptions } = await elb.describeTags({ ResourceArns: [TargetGroups?.[0]?.TargetGroupArn ?? ''] });
  expect(TagDescriptions?.[0]?.Tags).toEqual([{ Key: 'k', Value: 'abc\td' }]);
});

describe('the access key says whose account it is', () => {
  test.each([
    { because: 'any key is the default account', accessKeyId: 'AKIDANYBODY', account: '123456789012' },
    { because: 'twelve digits are that account', accessKeyId: '210987654321', account: '210987654321' },
  ])('$because', async ({ accessKeyId, account }) => {
    const { Account } = await clientsOf(url(), { accessKeyId }).sts.getCallerIdentity({});
    expect(Account).toBe(account);
  });
});

describe('the sandbox can be looked at and made to fail', () => {
  const order = (fault: object) => send(`${url()}/_sandbox/faults`, { body: JSON.stringify(fault) });

  test('the ledger filters, and resets after its answer', async () => {
    const { ssm, sts } = clientsOf(url());
    await send(`${url()}/_sandbox/ledger?reset=1`, { method: 'GET' });
    await ssm.putParameter({ Name: '/ledger', Value: 'hidden', Type: 'String' });
    await sts.getCallerIdentity({});
    const first = JSON.parse((await send(`${url()}/_sandbox/ledger?service=ssm&reset=1`, { method: 'GET' })).body);
    const second = JSON.parse((await send(`${url()}/_sandbox/ledger`, { method: 'GET' })).body);
    expect(first).toMatchObject({
      writes: 1,
      counts: { 'ssm:PutParameter': { calls: 1, faults: 0 }, 'sts:GetCallerIdentity': { calls: 1, faults: 0 } },
      entries: [{ operation: 'PutParameter', input: { Name: '/ledger', Value: '***' } }],
    });
    expect(second).toEqual({ writes: 0, counts: {}, entries: [] });
  });

  test('an ordered fault hits as many matching calls as it says', async () => {
    const { ssm } = clientsOf(url());
    await order({ service: 'ssm', operation: 'GetParameters', times: 2, outcome: 'throttle' });
    const read = () => ssm.getParameters({ Names: ['/x'] });
    const names = [(await faultOf(read())).name, (await faultOf(read())).name];
    expect([names, (await read()).InvalidParameters]).toEqual([['ThrottlingException', 'ThrottlingException'], ['/x']]);
  });

  test('a lost response breaks the connection after the change', async () => {
    const { ssm } = clientsOf(url());
    await order({ operation: 'PutParameter', outcome: 'lostResponse' });
    const { message } = await faultOf(ssm.putParameter({ Name: '/lost', Value: 'x', Type: 'String' }));
    const { Parameter } = await ssm.getParameter({ Name: '/lost' });
    expect([message, Parameter?.Value]).toEqual(['socket hang up', 'x']);
  });

  test('a target can be made to fail its health checks', async () => {
    const missing = await send(`${url()}/_sandbox/targets`, {
      body: JSON.stringify({
        targetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/none/1',
        id: '10.0.0.1',
        failing: true,
      }),
    });
    expect(missing.status).toBe(404);
  });

  test('an order that says nothing is refused', async () => {
    expect((await order({ outcome: 'explode' })).status).toBe(400);
    expect((await send(`${url()}/_sandbox/none`, { method: 'GET' })).status).toBe(404);
  });
});
