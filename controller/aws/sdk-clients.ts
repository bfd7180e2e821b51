import { type CallName, operationOf, serviceOf } from '../model/aws-calls.ts';
import type { Scope } from '../model/scope.ts';
import type { AwsClients } from './transport.ts';

export interface SdkClientsOptions {
  /** For every service, STS included; without it the SDK's own rules apply (AWS_ENDPOINT_URL, the profile). */
  readonly endpointUrl?: string | undefined;
  readonly profile?: string | undefined;
  /** In place of the standard credential chain. */
  readonly credentials?: StaticCredentials | undefined;
  /** Shown in CloudTrail for assumed roles. */
  readonly sessionName?: string | undefined;
  readonly connectionTimeoutMs?: number | undefined;
  /**
   * The process's environment, handed in to keep the SDK from printing its notice about Node 20. The SDK reads it from
   * there and has no other switch.
   */
  readonly muteNodeNotice?: Record<string, string | undefined> | undefined;
}

export interface StaticCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Where a client calls and as whom; the account follows from the credentials. */
type Target = Pick<Scope, 'region' | 'roleArn'>;

interface SdkClient {
  send(command: object, options: { abortSignal: AbortSignal; requestTimeout: number }): Promise<unknown>;
  destroy(): void;
}

interface Sdk {
  readonly connect: (config: object) => SdkClient;
  readonly commands: Readonly<Record<string, unknown>>;
}

type CommandClass = new (input: unknown) => object;

/** The SDK's packages by IAM prefix; each is loaded with its first call. */
const SDKS: Readonly<Record<string, () => Promise<Sdk>>> = {
  ecs: async () => {
    const sdk = await import('@aws-sdk/client-ecs');
    return { commands: sdk, connect: (config) => new sdk.ECSClient(config) as unknown as SdkClient };
  },
  elasticloadbalancing: async () => {
    const sdk = await import('@aws-sdk/client-elastic-load-balancing-v2');
    return { commands: sdk, connect: (config) => new sdk.ElasticLoadBalancingV2Client(config) as unknown as SdkClient };
  },
  'application-autoscaling': async () => {
    const sdk = await import('@aws-sdk/client-application-auto-scaling');
    return { commands: sdk, connect: (config) => new sdk.ApplicationAutoScalingClient(config) as unknown as SdkClient };
  },
  cloudcontrol: async () => {
    const sdk = await import('@aws-sdk/client-cloudcontrol');
    return { commands: sdk, connect: (config) => new sdk.CloudControlClient(config) as unknown as SdkClient };
  },
  tag: async () => {
    const sdk = await import('@aws-sdk/client-resource-groups-tagging-api');
    return {
      commands: sdk,
      connect: (config) => new sdk.ResourceGroupsTaggingAPIClient(config) as unknown as SdkClient,
    };
  },
  ssm: async () => {
    const sdk = await import('@aws-sdk/client-ssm');
    return { commands: sdk, connect: (config) => new sdk.SSMClient(config) as unknown as SdkClient };
  },
  route53: async () => {
    const sdk = await import('@aws-sdk/client-route-53');
    return { commands: sdk, connect: (config) => new sdk.Route53Client(config) as unknown as SdkClient };
  },
  acm: async () => {
    const sdk = await import('@aws-sdk/client-acm');
    return { commands: sdk, connect: (config) => new sdk.ACMClient(config) as unknown as SdkClient };
  },
  cloudformation: async () => {
    const sdk = await import('@aws-sdk/client-cloudformation');
    return { commands: sdk, connect: (config) => new sdk.CloudFormationClient(config) as unknown as SdkClient };
  },
  sts: async () => {
    const sdk = await import('@aws-sdk/client-sts');
    return { commands: sdk, connect: (config) => new sdk.STSClient(config) as unknown as SdkClient };
  },
  iam: async () => {
    const sdk = await import('@aws-sdk/client-iam');
    return { commands: sdk, connect: (config) => new sdk.IAMClient(config) as unknown as SdkClient };
  },
  ecr: async () => {
    const sdk = await import('@aws-sdk/client-ecr');
    return { commands: sdk, connect: (config) => new sdk.ECRClient(config) as unknown as SdkClient };
  },
  servicediscovery: async () => {
    const sdk = await import('@aws-sdk/client-servicediscovery');
    return { commands: sdk, connect: (config) => new sdk.ServiceDiscoveryClient(config) as unknown as SdkClient };
  },
  secretsmanager: async () => {
    const sdk = await import('@aws-sdk/client-secrets-manager');
    return { commands: sdk, connect: (config) => new sdk.SecretsManagerClient(config) as unknown as SdkClient };
  },
  cloudwatch: async () => {
    const sdk = await import('@aws-sdk/client-cloudwatch');
    return { commands: sdk, connect: (config) => new sdk.CloudWatchClient(config) as unknown as SdkClient };
  },
  logs: async () => {
    const sdk = await import('@aws-sdk/client-cloudwatch-logs');
    return { commands: sdk, connect: (config) => new sdk.CloudWatchLogsClient(config) as unknown as SdkClient };
  },
  ec2: async () => {
    const sdk = await import('@aws-sdk/client-ec2');
    return { commands: sdk, connect: (config) => new sdk.EC2Client(config) as unknown as SdkClient };
  },
  apigateway: async () => {
    const sdk = await import('@aws-sdk/client-api-gateway');
    return { commands: sdk, connect: (config) => new sdk.APIGatewayClient(config) as unknown as SdkClient };
  },
  sns: async () => {
    const sdk = await import('@aws-sdk/client-sns');
    return { commands: sdk, connect: (config) => new sdk.SNSClient(config) as unknown as SdkClient };
  },
  events: async () => {
    const sdk = await import('@aws-sdk/client-eventbridge');
    return { commands: sdk, connect: (config) => new sdk.EventBridgeClient(config) as unknown as SdkClient };
  },
  servicequotas: async () => {
    const sdk = await import('@aws-sdk/client-service-quotas');
    return { commands: sdk, connect: (config) => new sdk.ServiceQuotasClient(config) as unknown as SdkClient };
  },
};

const CONNECTION_TIMEOUT_MS = 3_000;
/** When no call says otherwise, as for the SDK's own AssumeRole. */
const REQUEST_TIMEOUT_MS = 20_000;
/** An idle socket; above the longest call. */
const SOCKET_TIMEOUT_MS = 60_000;
const MUTE = 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED';
const SILENT = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/** Clients of the AWS SDK, one per service, Region and role, made with the first call and kept. */
export function createSdkClients(options: SdkClientsOptions = {}): AwsClients {
  const clients = new Map<string, Promise<SdkClient>>();
  if (options.muteNodeNotice) options.muteNodeNotice[MUTE] = 'true';

  async function clientOf(target: Target, service: string): Promise<SdkClient> {
    const id = `${service}/${target.region}/${target.roleArn ?? ''}`;
    const known = clients.get(id);
    if (known) return known;
    const made = connect(options, target, service);
    clients.set(id, made);
    // Whoever asked hears of it; the next one tries anew.
    made.catch(() => clients.delete(id));
    return made;
  }

  return {
    async send(scope, call, input, { signal, timeoutMs }) {
      const client = await clientOf(scope, serviceOf(call));
      const Command = await commandOf(call);
      return client.send(new Command(input), { abortSignal: signal, requestTimeout: timeoutMs });
    },
    close() {
      for (const client of clients.values())
        client.then(
          (made) => made.destroy(),
          () => undefined,
        );
      clients.clear();
    },
  };
}

async function connect(options: SdkClientsOptions, target: Target, service: string): Promise<SdkClient> {
  const sdk = await sdkOf(service);
  const config = clientConfig(options, target.region);
  if (!target.roleArn) return sdk.connect(config);
  return sdk.connect({ ...config, credentials: await assumedRole(options, target.region, target.roleArn) });
}

/** The SDK sends once and gives up in time; trying again is the transport's business. */
function clientConfig(options: SdkClientsOptions, region: string): Record<string, unknown> {
  return {
    region,
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: options.connectionTimeoutMs ?? CONNECTION_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      socketTimeout: SOCKET_TIMEOUT_MS,
      throwOnRequestTimeout: true,
      logger: SILENT,
    },
    ...(options.endpointUrl ? { endpoint: options.endpointUrl } : {}),
    ...(options.profile ? { profile: options.profile } : {}),
    ...(options.credentials ? { credentials: options.credentials } : {}),
  };
}

async function assumedRole(options: SdkClientsOptions, region: string, roleArn: string): Promise<unknown> {
  const { fromNodeProviderChain, fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
  const { profile, credentials } = options;
  const master = credentials ?? (profile ? fromNodeProviderChain({ profile }) : undefined);
  return fromTemporaryCredentials({
    params: { RoleArn: roleArn, RoleSessionName: options.sessionName ?? 'evenkeel' },
    ...(master ? { masterCredentials: master } : {}),
    clientConfig: clientConfig({ ...options, credentials: undefined, profile: undefined }, region),
  });
}

function sdkOf(service: string): Promise<Sdk> {
  const load = SDKS[service];
  if (!load) throw new Error(`no SDK client for ${service}`);
  return load();
}

async function commandOf(call: CallName): Promise<CommandClass> {
  const { commands } = await sdkOf(serviceOf(call));
  return commands[`${operationOf(call)}Command`] as CommandClass;
}

/** The Region that the environment or the profile names; undefined when neither does. */
export async function configuredRegion(options: Pick<SdkClientsOptions, 'profile'> = {}): Promise<string | undefined> {
  const { STSClient } = await import('@aws-sdk/client-sts');
  const client = new STSClient(options.profile ? { profile: options.profile } : {});
  try {
    return await client.config.region();
  } catch {
    return undefined;
  } finally {
    client.destroy();
  }
}
