import { type Caller, Fault, type MakeService, type SandboxClock } from './contract.ts';
import { createNetworks } from './ec2/network.ts';
import {
  type FaultHook,
  type FaultInstruction,
  LostResponse,
  type PendingCall,
  serverFault,
  throttlingFault,
} from './faults.ts';
import { createLedger, isMutating, type Ledger } from './ledger.ts';
import type { LagOptions } from './read-lag.ts';
import { createRegions, type RegionHandle } from './regions.ts';
import { APIS, type Operation } from './schema/api.ts';
import { copy, masked } from './schema/copy.ts';
import { type Finding, validate } from './schema/validate.ts';
import { validationFault } from './schema/validation-fault.ts';
import { defaultServices } from './services.ts';
import { shuffleAnswer } from './shuffle.ts';
import { createSessions, type Sessions } from './sts/sessions.ts';
import { createThrottle } from './throttle.ts';
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
  /** AWS's published request rates; off unless true. */
  readonly throttle?: boolean | undefined;
  /** Eventually consistent reads; none unless given. */
  readonly lag?: LagOptions | undefined;
  /** Lists that AWS may reorder come in random order; off unless true. */
  readonly shuffle?: boolean | undefined;
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
  readonly clock: SandboxClock;
  readonly random: () => number;
  region(account: string, region: string): RegionHandle;
  /** Replaces the fault hook; undefined takes it away. */
  setFaults(hook: FaultHook | undefined): void;
}

export function createSandbox(options: SandboxOptions): Sandbox {
  const { clock, random } = options;
  const sessions = createSessions({ random, defaultAccount: options.account ?? DEFAULT_ACCOUNT });
  const services = { ...defaultServices({ sessions, networks: createNetworks() }), ...options.services };
  const regions = createRegions({ clock, random, services, lag: options.lag });
  const ledger = createLedger(options.ledgerEntries);
  const throttle = options.throttle ? createThrottle(clock) : undefined;
  let faults = options.faults;

  function answer(call: PendingCall, operation: Operation, caller: Caller): Record<string, unknown> {
    const fault = validationFault(call.service, validate(operation.input, call.input));
    if (fault) throw fault;
    const region = regions.region(call.account, call.region);
    const output = copy(region.call(call.service, call.operation, copy(call.input), caller));
    assertAnswer(call, validate(operation.output, output));
    if (options.shuffle && !call.mutating) shuffleAnswer(operation.output, output, random);
    return output;
  }

  function admit(call: PendingCall, instruction: FaultInstruction): void {
    const scope = `${call.account} ${call.region}`;
    const within = throttle?.admit(scope, call.service, call.operation) ?? true;
    if (!within || instruction.outcome === 'throttle') throw throttlingFault(call.service);
    if (instruction.outcome === 'serverError') throw serverFault(call.service);
    if (instruction.outcome instanceof Fault) throw instruction.outcome;
  }

  function record(call: PendingCall, operation: Operation | undefined, outcome: 'ok' | 'lost' | Fault): void {
    const { at: _, input, ...rest } = call;
    const shown = operation ? masked(operation.input, input) : {};
    ledger.record({
      ...rest,
      at: clock.now(),
      input: shown as Readonly<Record<string, unknown>>,
      outcome: outcome instanceof Fault ? 'fault' : outcome,
      code: outcome instanceof Fault ? outcome.code : undefined,
    });
  }

  return {
    ledger,
    sessions,
    clock,
    random,
    region: (account, region) => regions.region(account, region),
    setFaults(hook) {
      faults = hook;
    },
    async call(service, operation, input, caller) {
      const call = pending({ service, operation, input, caller, at: clock.now() });
      const schema = APIS.get(service)?.operation(operation);
      const instruction = faults?.(call) ?? {};
      if (instruction.delayMs) await elapse(clock, instruction.delayMs);
      const lost = instruction.outcome === 'lostResponse';
      let output: Record<string, unknown>;
      try {
        if (!schema) throw unmodelled(service, operation);
        admit(call, instruction);
        output = answer(call, schema, caller);
      } catch (error) {
        if (error instanceof Fault) record(call, schema, error);
        throw error;
      }
      record(call, schema, lost ? 'lost' : 'ok');
      if (instruction.responseDelayMs) await elapse(clock, instruction.responseDelayMs);
      if (lost) throw new LostResponse(`${service}:${operation}`);
      return output;
    },
  };
}

/** A model that answers what AWS cannot answer is a defect of the sandbox, and never shown as an AWS error. */
function assertAnswer(call: PendingCall, findings: readonly Finding[]): void {
  const first = findings[0];
  if (!first) return;
  throw new Error(`the sandbox's ${call.service}:${call.operation} answered ${first.problem} member ${first.path}`);
}

function pending(given: {
  service: string;
  operation: string;
  input: Readonly<Record<string, unknown>>;
  caller: Caller;
  at: number;
}): PendingCall {
  const { service, operation, input, caller, at } = given;
  const { account, region } = caller;
  return { service, operation, input, account, region, at, mutating: isMutating(service, operation) };
}

function elapse(clock: SandboxClock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}
