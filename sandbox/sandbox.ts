import type { ResourceTypes } from '../crds/resource-types/shipped-types.ts';
import { type Authorization, createAuthorization } from './authorization/authorization.ts';
import { createStores, type Stores } from './cloudcontrol/store.ts';
import { type Caller, Fault, type MakeService, type SandboxClock } from './contract.ts';
import { createNetworks } from './ec2/network.ts';
import {
  type FaultHook,
  type FaultInstruction,
  LostResponse,
  type PendingCall,
  serverFault,
  throttlingFault,
  truncated,
} from './faults.ts';
import { type Accounts, createAccounts } from './iam/roles.ts';
import { type CallOutcome, createLedger, isMutating, type Ledger } from './ledger.ts';
import type { LagOptions } from './read-lag.ts';
import { createRegions, type RegionHandle, type Regions } from './regions.ts';
import { APIS, type Operation } from './schema/api.ts';
import { copy, masked } from './schema/copy.ts';
import { type Finding, validate } from './schema/validate.ts';
import { validationFault } from './schema/validation-fault.ts';
import { defaultServices } from './services.ts';
import { shuffleAnswer } from './shuffle.ts';
import { createSessions, type Sessions } from './sts/sessions.ts';
import { createThrottle, type Throttle } from './throttle.ts';
import { unmodelled } from './unmodelled.ts';

export const DEFAULT_ACCOUNT = '123456789012';
export const DEFAULT_REGION = 'eu-west-1';

export interface SandboxOptions {
  readonly clock: SandboxClock;
  /** A number in [0, 1); seeded where a run must repeat. */
  readonly random: () => number;
  /** Services by IAM prefix, over or beside the ones that the sandbox comes with. */
  readonly services?: Readonly<Record<string, MakeService>> | undefined;
  /** The account of credentials that say nothing about theirs. */
  readonly account?: string | undefined;
  /**
   * What a minute of a deployment's bake times and waits between traffic shifts takes, in milliseconds; 60,000 unless
   * given. Shortened where a person watches.
   */
  readonly bakeMinuteMs?: number | undefined;
  /** AWS's published request rates; off unless true. */
  readonly throttle?: boolean | undefined;
  /** Eventually consistent reads; none unless given. */
  readonly lag?: LagOptions | undefined;
  /** Lists that AWS may reorder come in random order; off unless true. */
  readonly shuffle?: boolean | undefined;
  /** AWS's resource types; those that come with the program unless given. */
  readonly types?: ResourceTypes | undefined;
  readonly faults?: FaultHook | undefined;
  /** Entries that the ledger keeps. */
  readonly ledgerEntries?: number | undefined;
}

/** A modelled AWS of any number of accounts and Regions, each made at its first use. */
export interface Sandbox {
  /**
   * One AWS request. Input and output have the SDK's shapes and are copies. Rejects with Fault as AWS would answer an
   * error, and with LostResponse where the fault hook dropped the answer.
   */
  call(
    service: string,
    operation: string,
    input: Readonly<Record<string, unknown>>,
    caller: Caller,
  ): Promise<Record<string, unknown>>;
  readonly ledger: Ledger;
  readonly sessions: Sessions;
  /** Whether roles may do what they ask for; nobody asks unless it is switched on. */
  readonly authorization: Pick<Authorization, 'enforce' | 'judgements'>;
  readonly clock: SandboxClock;
  readonly random: () => number;
  /** The resources of AWS's registry, whatever API made them; who writes here does so past every check. */
  readonly stores: Stores;
  region(account: string, region: string): RegionHandle;
  /** Replaces the fault hook; undefined takes it away. */
  setFaults(hook: FaultHook | undefined): void;
}

export function createSandbox(options: SandboxOptions): Sandbox {
  const { clock, random } = options;
  const sessions = createSessions({ random, defaultAccount: options.account ?? DEFAULT_ACCOUNT });
  const accounts = createAccounts();
  const stores = createStores();
  const services = {
    ...defaultServices({
      sessions,
      networks: createNetworks(stores),
      accounts,
      buckets: new Map(),
      stores,
      types: options.types,
    }),
    ...options.services,
  };
  const { lag, bakeMinuteMs = 60_000 } = options;
  const regions = createRegions({ clock, random, services, lag, bakeMinuteMs });
  const ledger = createLedger(options.ledgerEntries);
  const throttle = options.throttle ? createThrottle(clock) : undefined;
  const authorization = createAuthorization();
  const shuffle = options.shuffle === true;
  const front: Front = { clock, random, regions, ledger, throttle, shuffle, authorization, accounts };
  let faults = options.faults;
  return {
    ledger,
    sessions,
    authorization,
    clock,
    random,
    stores,
    region: (account, region) => regions.region(account, region),
    setFaults(hook) {
      faults = hook;
    },
    async call(service, operation, input, caller) {
      const { account, region } = caller;
      const mutating = isMutating(service, operation);
      const call: PendingCall = { service, operation, input, account, region, at: clock.now(), mutating };
      const instruction = faults?.(call) ?? {};
      if (instruction.delayMs) await elapse(clock, instruction.delayMs);
      const waiting = regions.region(account, region).until(service, operation, input);
      if (waiting) await waiting;
      const output = answer(front, { call, caller, instruction });
      if (instruction.responseDelayMs) await elapse(clock, instruction.responseDelayMs);
      if (instruction.outcome === 'lostResponse') throw new LostResponse(`${service}:${operation}`);
      return output;
    },
  };
}

/** What every request passes before and after a service has it. */
interface Front {
  readonly clock: SandboxClock;
  readonly random: () => number;
  readonly regions: Regions;
  readonly ledger: Ledger;
  readonly throttle: Throttle | undefined;
  readonly shuffle: boolean;
  readonly authorization: Authorization;
  readonly accounts: Accounts;
}

interface Exchange {
  readonly call: PendingCall;
  readonly caller: Caller;
  readonly instruction: FaultInstruction;
}

/** The one instant in which a call takes place, written down in the ledger. Throws Fault. */
function answer(front: Front, exchange: Exchange): Record<string, unknown> {
  const { call, instruction } = exchange;
  const operation = APIS.get(call.service)?.operation(call.operation);
  try {
    if (!operation) throw unmodelled(call.service, call.operation);
    admit(front, exchange);
    const output = serve(front, exchange, operation);
    record(front, call, { operation, outcome: instruction.outcome === 'lostResponse' ? 'lost' : 'ok' });
    return output;
  } catch (error) {
    if (error instanceof Fault) record(front, call, { operation, outcome: 'fault', code: error.code });
    throw error;
  }
}

function admit({ throttle }: Front, { call, instruction }: Exchange): void {
  const scope = `${call.account} ${call.region}`;
  const within = throttle?.admit(scope, call.service, call.operation) ?? true;
  if (!within || instruction.outcome === 'throttle') throw throttlingFault(call.service);
  if (instruction.outcome === 'serverError') throw serverFault(call.service);
  if (instruction.outcome instanceof Fault) throw instruction.outcome;
}

function serve(
  { regions, random, shuffle, authorization, accounts }: Front,
  { call, caller, instruction }: Exchange,
  operation: Operation,
): Record<string, unknown> {
  const fault = validationFault(call.service, validate(operation.input, call.input));
  if (fault) throw fault;
  const region = regions.region(call.account, call.region);
  const world = { services: region, roles: accounts(region), now: call.at };
  authorization.authorize({ ...call, caller, region }, world);
  const whole = copy(region.call(call.service, call.operation, copy(call.input), caller));
  const output = instruction.outcome === 'truncated' ? truncated(whole) : whole;
  assertAnswer(call, validate(operation.output, output));
  if (shuffle && !call.mutating) shuffleAnswer(operation.output, output, random);
  return output;
}

/** A model that answers what AWS cannot answer is a defect of the sandbox, and never shown as an AWS error. */
function assertAnswer(call: PendingCall, findings: readonly Finding[]): void {
  const first = findings[0];
  if (!first) return;
  throw new Error(`the sandbox's ${call.service}:${call.operation} answered ${first.problem} member ${first.path}`);
}

interface Happened {
  readonly operation: Operation | undefined;
  readonly outcome: CallOutcome;
  readonly code?: string;
}

function record({ clock, ledger }: Front, call: PendingCall, { operation, outcome, code }: Happened): void {
  const input = operation ? masked(operation.input, call.input) : {};
  ledger.record({ ...call, at: clock.now(), input: input as Readonly<Record<string, unknown>>, outcome, code });
}

function elapse(clock: SandboxClock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}
