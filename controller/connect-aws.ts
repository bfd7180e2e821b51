import { budgetViews } from './aws/budget-views.ts';
import { createReaders } from './aws/reader.ts';
import { s3Objects } from './aws/s3-objects.ts';
import { createScopes } from './aws/scopes.ts';
import { configuredRegion, createSdkClients, type StaticCredentials } from './aws/sdk-clients.ts';
import { createThrottle } from './aws/throttle.ts';
import { createTransport, type Sent } from './aws/transport.ts';
import { INSTALLED_TYPES } from './cli/types/installed-types.ts';
import { type Config, ConfigError, sdkSwitches } from './config.ts';
import { AwsError } from './model/aws-error.ts';
import type { BudgetView } from './model/budget.ts';
import type { Clock } from './ports/clock.ts';
import { createHttpTexts } from './ports/http-texts.ts';
import type { IpRanges } from './ports/ip-ranges.ts';
import type { Random } from './ports/random.ts';
import type { Readers } from './ports/reader.ts';
import type { Scopes } from './ports/scopes.ts';
import type { TerraformStates } from './ports/terraform-states.ts';
import type { AwsTransport } from './ports/transport.ts';
import { awsIpRanges } from './sources/ip-ranges.ts';
import { parseStatePlace, type StatePlace, terraformStates } from './sources/terraform-states.ts';

/** The parts of the machine that every composition needs. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
}

/** A way to AWS: budgets, retries and errors are inside. */
export interface Aws {
  readonly transport: AwsTransport;
  readonly readers: Readers;
  readonly scopes: Scopes;
  readonly states: TerraformStates;
  readonly ranges: IpRanges;
  /** Where namespaces that name no Region live. */
  readonly region: string;
  /** AWS's rates as they are used now. */
  budgets(): readonly BudgetView[];
  close(): void;
}

export interface ConnectOptions extends World {
  readonly config: Config;
  /** In place of the standard credential chain. */
  readonly credentials?: StaticCredentials | undefined;
  /** Told about every request that has ended. */
  readonly onCall?: ((sent: Sent) => void) | undefined;
}

/** Prepares the way to AWS; nothing is sent yet. Rejects with ConfigError where no Region is configured. */
export async function connectAws(options: ConnectOptions): Promise<Aws> {
  const { config, clock, random, credentials, onCall } = options;
  const { profile, endpointUrl } = config;
  // First of all, because it keeps the SDK's notice about Node.js off standard error, also for the client below.
  const clients = createSdkClients({ profile, endpointUrl, credentials, muteNodeNotice: sdkSwitches() });
  const region = config.region ?? (await configuredRegion({ profile }));
  if (!region) throw new ConfigError(['no AWS Region is configured: set --region, AWS_REGION or the profile']);
  const throttle = createThrottle({ clock });
  const allowed = { secrets: config.secretPrefixes, parameters: config.ssmPrefixes };
  const transport = createTransport({ clients, throttle, clock, random, metrics: onCall, allowed });
  return {
    transport,
    readers: createReaders({ transport, clock, types: INSTALLED_TYPES }),
    states: statesOf(options, region),
    ranges: awsIpRanges({ url: config.ipRanges, texts: createHttpTexts(clock), clock }),
    scopes: pinned(createScopes({ transport, clock, region }), config),
    region,
    budgets: () => budgetViews(throttle.figures()),
    close: () => clients.close(),
  };
}

/** Buckets are read with the controller's own credentials. */
function statesOf({ config, clock, credentials }: ConnectOptions, region: string): TerraformStates {
  const { profile, endpointUrl } = config;
  return terraformStates({
    places: placesOf(config.terraformStates),
    clock,
    objects: ({ bucket, region: own = region, endpoint = endpointUrl }) =>
      s3Objects({ bucket, region: own, endpoint, profile, credentials }),
  });
}

function placesOf(texts: readonly string[]): readonly StatePlace[] {
  try {
    return texts.map(parseStatePlace);
  } catch (error) {
    throw new ConfigError([`--tfstate: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

/** The role of `--assume-role` where a namespace names none, and the account that `--account` pins. */
function pinned(scopes: Scopes, { account, assumeRole }: Config): Scopes {
  return {
    async resolve(binding) {
      const resolved = await scopes.resolve({ ...binding, roleArn: binding.roleArn ?? assumeRole });
      if (account === undefined || resolved.scope.account === account) return resolved;
      throw new WrongAccount(account, resolved.scope.account, resolved.caller);
    },
  };
}

/** The credentials belong to another account than the one that is pinned: nothing may be read or written with them. */
export class WrongAccount extends AwsError {
  constructor(pinnedTo: string, actual: string, caller: string) {
    const message = `--account pins ${pinnedTo}; the credentials (${caller}) belong to ${actual}`;
    super({ class: 'denied', code: 'SCOPE_MISMATCH', call: 'sts:GetCallerIdentity', message });
  }
}
