import type { Caller, MakeService, Peers, Region, SandboxClock, SandboxService } from './contract.ts';
import { isMutating } from './ledger.ts';
import { createReadLag, immediate, type LagOptions, type ReadLag } from './read-lag.ts';
import { unmodelled } from './unmodelled.ts';

/** One account and Region as the sandbox's own parts use it. */
export interface RegionHandle extends Region {
  /** Resolves when the call may take place; at once unless the service lets it wait. */
  until(service: string, operation: string, input: Readonly<Record<string, unknown>>): Promise<void> | undefined;
  /** The service itself, past throttling, faults, validation and the ledger. */
  service(name: string): SandboxService | undefined;
  /** Throws Fault. */
  call(
    service: string,
    operation: string,
    input: Readonly<Record<string, unknown>>,
    caller: Caller,
  ): Record<string, unknown>;
}

interface Options {
  readonly clock: SandboxClock;
  readonly random: () => number;
  readonly services: Readonly<Record<string, MakeService>>;
  readonly lag: LagOptions | undefined;
  readonly bakeMinuteMs: number;
}

export interface Regions {
  region(account: string, region: string): RegionHandle;
}

/** Makes each account and Region at its first use, with one of every service in it. */
export function createRegions(options: Options): Regions {
  const known = new Map<string, RegionHandle>();
  return {
    region(account, region) {
      const key = `${account} ${region}`;
      const found = known.get(key) ?? makeRegion(account, region, options);
      known.set(key, found);
      return found;
    },
  };
}

function makeRegion(account: string, name: string, options: Options): RegionHandle {
  const { clock, random, bakeMinuteMs, lag } = options;
  const time = { clock, bakeMinuteMs, lag };
  const region: Region = { account, region: name, ...time, random, hex: hexFrom(random), peers: absentPeers() };
  const services = new Map(Object.entries(options.services).map(([id, make]) => [id, make(region)]));
  const lags = new Map([...services.keys()].map((id) => [id, lagOf(options)]));
  return {
    ...region,
    service: (id) => services.get(id),
    until: (id, operation, input) => services.get(id)?.until?.(operation, input),
    call(id, operation, input, caller) {
      const service = services.get(id);
      const lag = lags.get(id);
      if (!service || !lag || !service.operations.includes(operation)) throw unmodelled(id, operation);
      const ask = (): Record<string, unknown> => service.call(operation, input, caller);
      if (isMutating(id, operation)) return lag.change(ask);
      return lag.read({ operation, input, ask });
    },
  };
}

function lagOf(options: Options): ReadLag {
  return options.lag ? createReadLag(options.clock, options.random, options.lag) : immediate();
}

function hexFrom(random: () => number): (digits: number) => string {
  return (digits) => Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
}

/** What services find of each other where one of them is not part of this sandbox. */
function absentPeers(): Peers {
  return {
    elb: {
      loadBalancerType: () => undefined,
      targetGroup: () => undefined,
      register() {},
      deregister() {},
      healthy: () => true,
      certificateUsers: () => [],
      forward: () => true,
    },
    ecs: { service: () => undefined, setDesiredCount() {}, alarmChanged() {}, taskAt: () => undefined },
    scaling: { serviceDeleted() {} },
    queues: { has: () => false, send() {} },
    alarms: { make() {}, remove() {}, set() {} },
    interfaces: { attach() {}, release() {} },
    certificates: { status: () => undefined },
    images: { isMissing: () => false },
    logs: { ensure() {} },
    discovery: { namespaceArn: () => undefined, register: () => false, deregister() {} },
    instances: { arnOf: () => undefined, of: () => undefined, scale() {}, unprotect() {} },
  };
}
