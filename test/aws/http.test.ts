import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createSdkClients, type SdkClientsOptions } from '../../controller/aws/sdk-clients.ts';
import { createThrottle } from '../../controller/aws/throttle.ts';
import { createTransport } from '../../controller/aws/transport.ts';
import type { CallName } from '../../controller/model/aws-calls.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { SCOPE } from './support/fake-transport.ts';
import { outcomeOf } from './support/outcome.ts';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' };
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The real SDK over a real socket; only the jitter is taken out, so that retries come at once. */
function connect(endpointUrl: string, options: SdkClientsOptions = {}) {
  const clients = createSdkClients({ endpointUrl, credentials: CREDENTIALS, ...options });
  const throttle = createThrottle({ clock: systemClock });
  return createTransport({ clients, throttle, clock: systemClock, random: () => 0 });
}

/** What is called, by target header (JSON protocol) or path. */
function recorder(
  answer: (
    operation: string,
    nth: number,
  ) => Parameters<RequestListener>[1] extends infer R ? (response: R) => void : never,
) {
  const seen: string[] = [];
  const listener: RequestListener = (request, response) => {
    request.resume().on('end', () => {
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      seen.push(operation);
      answer(operation, seen.filter((each) => each === operation).length)(response);
    });
  };
  return { seen, listener };
}

const json = (status: number, body: object) => (response: Parameters<RequestListener>[1]) => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body));
};
const html = (status: number) => (response: Parameters<RequestListener>[1]) => {
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end('<!doctype html><title>Bad Gateway</title>');
};
const drop = (response: Parameters<RequestListener>[1]) => void response.socket?.destroy();

describe('over a real connection', () => {
  test('a registration whose answer is lost is not sent again', async () => {
    const { seen, listener } = recorder(() => drop);
    const transport = connect(await listen(listener));
    const input = { family: 'web', containerDefinitions: [{ name: 'app', image: 'web:1' }] };
    expect(await outcomeOf(transport.send(SCOPE, 'ecs:RegisterTaskDefinition', input))).toMatchObject({
      class: 'transient',
    });
    expect(seen).toEqual(['RegisterTaskDefinition']);
  });

  test.each([
    { status: 502, class: 'transient', because: 'something before AWS is out of order and may recover' },
    { status: 200, class: 'unknown', because: 'whatever answers there is not AWS' },
  ])('a page in place of an answer is told as such: HTTP $status, $because', async ({ status, ...expected }) => {
    const transport = connect(await listen(recorder(() => html(status)).listener));
    await expect(transport.send(SCOPE, 'ecs:ListClusters', {})).rejects.toMatchObject({
      class: expected.class,
      code: 'UnreadableAnswer',
      message: `ecs:ListClusters: UnreadableAnswer: HTTP ${status} with something in it that no AWS service sends; is the endpoint right?`,
    });
  });

  test('nor one that AWS answers with an error of its own', async () => {
    const { seen, listener } = recorder(() => json(500, { __type: 'ServerException', message: 'x' }));
    const transport = connect(await listen(listener));
    const input = { family: 'web', containerDefinitions: [{ name: 'app', image: 'web:1' }] };
    expect(await outcomeOf(transport.send(SCOPE, 'ecs:RegisterTaskDefinition', input))).toEqual({
      class: 'transient',
      code: 'ServerException',
    });
    expect(seen).toHaveLength(1);
  });

  test('a read whose answer is lost is', async () => {
    const { seen, listener } = recorder((_operation, nth) => (nth < 3 ? drop : json(200, { services: [] })));
    const transport = connect(await listen(listener));
    const answer = await transport.send(SCOPE, 'ecs:DescribeServices', { services: ['web'] });
    expect(answer.services).toEqual([]);
    expect(seen).toEqual(['DescribeServices', 'DescribeServices', 'DescribeServices']);
  });

  test('errors of AWS keep their code and get their class', async () => {
    const body = { __type: 'com.amazonaws.ecs#ClusterNotFoundException', message: 'Cluster not found.' };
    const { listener } = recorder(() => json(400, body));
    const transport = connect(await listen(listener));
    expect(await outcomeOf(transport.send(SCOPE, 'ecs:DescribeServices', { services: ['web'] }))).toEqual({
      class: 'notFound',
      code: 'ClusterNotFoundException',
    });
  });

  test('errors of the Query protocol too', async () => {
    const listener: RequestListener = (request, response) => {
      request.resume().on('end', () => {
        response.writeHead(400, { 'content-type': 'text/xml' });
        response.end(
          '<ErrorResponse><Error><Type>Sender</Type><Code>TargetGroupNotFound</Code><Message>gone</Message></Error></ErrorResponse>',
        );
      });
    };
    const transport = connect(await listen(listener));
    const outcome = outcomeOf(transport.send(SCOPE, 'elasticloadbalancing:DescribeTargetGroups', { Names: ['web'] }));
    expect(await outcome).toMatchObject({ class: 'notFound' });
  });

  test('an endpoint that takes the request and never answers is given up in time', async () => {
    const clients = createSdkClients({ endpointUrl: await listen(() => {}), credentials: CREDENTIALS });
    const attempt = clients.send(
      SCOPE,
      'ecs:ListClusters',
      {},
      { signal: new AbortController().signal, timeoutMs: 100 },
    );
    await expect(attempt).rejects.toMatchObject({ name: 'TimeoutError' });
    clients.close();
  });

  test('nor does an answer that begins and never ends', async () => {
    const endpoint = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
      response.write('{');
    });
    const clients = createSdkClients({ endpointUrl: endpoint, credentials: CREDENTIALS });
    const hurried = { ...systemClock, after: (ms: number, run: () => void) => systemClock.after(ms / 100, run) };
    const transport = createTransport({
      clients,
      throttle: createThrottle({ clock: hurried }),
      clock: hurried,
      random: () => 0,
    });
    const outcome = outcomeOf(transport.send(SCOPE, 'ecs:ListClusters', {}));
    expect(await outcome).toEqual({ class: 'transient', code: 'TimeoutError' });
  });

  test('cancelling ends the request', async () => {
    const stop = new AbortController();
    const transport = connect(await listen(() => stop.abort()));
    const outcome = outcomeOf(transport.send(SCOPE, 'ecs:ListClusters', {}, { signal: stop.signal }));
    expect(await outcome).toEqual({ class: 'transient', code: 'Cancelled' });
  });

  test('nobody at the endpoint: the message says what to check', async () => {
    const endpoint = await listen(() => {});
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
    const transport = connect(endpoint);
    await expect(transport.send(SCOPE, 'ecs:ListClusters', {})).rejects.toThrow(
      /nothing listens at the endpoint: check/,
    );
  });

  test('a role is assumed at the same endpoint, and its credentials sign the call', async () => {
    const signers: string[] = [];
    const endpoint = await listen((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        signers.push(/Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? '');
        if (!body.includes('Action=AssumeRole')) return json(200, { clusterArns: [] })(response);
        response.writeHead(200, { 'content-type': 'text/xml' });
        response.end(`<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
          <Credentials><AccessKeyId>ASSUMED</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
          <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`);
      });
    });
    const transport = connect(endpoint);
    const scope = { ...SCOPE, roleArn: 'arn:aws:iam::123456789012:role/shop' };
    await transport.send(scope, 'ecs:ListClusters', {});
    await transport.send(SCOPE, 'ecs:ListClusters', {});
    expect(signers).toEqual(['AKIDEXAMPLE', 'ASSUMED', 'AKIDEXAMPLE']);
  });
});

test("the SDK's notice about Node 20 is muted through the environment that is handed in", () => {
  const environment: Record<string, string | undefined> = {};
  createSdkClients({ muteNodeNotice: environment });
  expect(environment).toEqual({ AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' });
});

test('a client that could not be made is made anew by the next call, and closing leaves no rejection behind', async () => {
  const unheard: unknown[] = [];
  const listener = (reason: unknown): void => void unheard.push(reason);
  process.on('unhandledRejection', listener);
  const clients = createSdkClients();
  const send = () =>
    clients.send(SCOPE, 'nothing:ListNothing' as CallName, {}, { signal: new AbortController().signal, timeoutMs: 1 });

  await expect(send()).rejects.toThrow('no SDK client for nothing');
  const second = send();
  clients.close();
  await expect(second).rejects.toThrow('no SDK client for nothing');
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', listener);

  expect(unheard).toEqual([]);
});
