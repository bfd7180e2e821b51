import { createSdkClients } from '../../controller/aws/sdk-clients.ts';
import { createThrottle } from '../../controller/aws/throttle.ts';
import { createTransport } from '../../controller/aws/transport.ts';
import type { ChannelDeps } from '../../controller/channels/channel-deps.ts';
import { nodeNetwork } from '../../controller/channels/node-network.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { serveSandbox } from '../../sandbox/serve.ts';
import { startMoto } from '../moto/moto-server.ts';
import { clientsOf } from '../sandbox/conformance/bench.ts';
import type { Clients } from '../sandbox/conformance/row.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

/** A server that speaks AWS, on loopback, with the channels' way to it and the raw clients of a test. */
export interface AwsServer {
  readonly clients: Clients;
  readonly deps: ChannelDeps;
  stop(): Promise<void>;
}

interface Endpoint {
  readonly url: string;
  stop(): Promise<void>;
}

/** The servers that topics and event buses are tested on; moto is nobody's of us. */
export const AWS_SERVERS: readonly { readonly name: string; start(): Promise<AwsServer | undefined> }[] = [
  { name: 'the sandbox', start: async () => serverAt(await sandbox()) },
  {
    name: 'moto',
    async start() {
      const moto = await startMoto();
      return moto && serverAt(moto);
    },
  },
];

async function sandbox(): Promise<Endpoint> {
  const { url, close } = await serveSandbox({ port: 0, clock: createVirtualClock(), random: seededRandom(1) });
  return { url, stop: close };
}

/** Through the product's own SDK clients, budgets and errors. */
function serverAt({ url, stop }: Endpoint): AwsServer {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const clients = createSdkClients({ endpointUrl: url, credentials });
  const [clock, random] = [systemClock, seededRandom(1)];
  const aws = createTransport({ clients, throttle: createThrottle({ clock }), clock, random });
  return {
    clients: clientsOf(url),
    deps: { network: nodeNetwork, aws, clock, env: {} },
    async stop() {
      clients.close();
      await stop();
    },
  };
}

/** On a user's machine a server that is missing is passed over, and says so; in CI it fails. */
export function present(server: AwsServer | undefined, skip: (why: string) => void): AwsServer {
  if (server) return server;
  if (process.env.CI !== 'true') skip("SKIPPED: moto is not on this machine: pip install 'moto[server]'");
  throw new Error("moto is not on this machine: pip install 'moto[server]'");
}

/** A queue, and what it has received. */
export async function queueOn({ sqs }: Clients, QueueName: string) {
  const { QueueUrl = '' } = await sqs.createQueue({ QueueName });
  const { Attributes } = await sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['QueueArn'] });
  return {
    arn: Attributes?.QueueArn ?? '',
    async bodies(WaitTimeSeconds = 0): Promise<readonly unknown[]> {
      const { Messages = [] } = await sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds });
      return Messages.map(({ Body = '' }) => JSON.parse(Body) as unknown);
    },
  };
}
