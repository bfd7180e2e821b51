import { Fault, type MakeService, type Region } from '../contract.ts';
import type { Bus, Rule } from './bus.ts';
import { readPattern } from './pattern.ts';
import { type Entry, putEvents } from './put-events.ts';

interface World {
  readonly region: Region;
  readonly buses: Map<string, Bus>;
}

/** Amazon EventBridge: event buses of one account and Region, with rules that send whole events to queues. */
export const eventsService: MakeService = (region) => {
  const world: World = { region, buses: new Map() };
  addBus(world, 'default');
  return {
    operations: Object.keys(OPERATIONS),
    call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
  };
};

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  CreateEventBus: createBus,
  DescribeEventBus: (world, { Name: name }: { readonly Name?: string }) => describe(busOf(world, name)),
  DeleteEventBus: deleteBus,
  ListEventBuses: ({ buses }) => ({ EventBuses: [...buses.values()].map(describe) }),
  ListRules: listRules,
  PutRule: putRule,
  DeleteRule: deleteRule,
  PutTargets: putTargets,
  RemoveTargets: removeTargets,
  PutEvents: ({ region, buses }, { Entries: entries }: { readonly Entries: readonly Entry[] }) =>
    putEvents(region, entries, (name) => buses.get(nameOf(name))),
};

function addBus({ region, buses }: World, name: string): Bus {
  const arn = `arn:aws:events:${region.region}:${region.account}:event-bus/${name}`;
  const bus = { name, arn, rules: new Map() };
  buses.set(name, bus);
  return bus;
}

/** A bus may be named by its ARN everywhere. */
function nameOf(nameOrArn: string): string {
  return nameOrArn.replace(/^arn:aws[a-z-]*:events:[^:]*:\d*:event-bus\//, '');
}

function busOf({ buses }: World, nameOrArn = 'default'): Bus {
  const name = nameOf(nameOrArn);
  const bus = buses.get(name);
  if (!bus) throw new Fault('ResourceNotFoundException', `Event bus ${name} does not exist.`);
  return bus;
}

function describe({ name, arn }: Bus) {
  return { Name: name, Arn: arn };
}

function createBus(world: World, { Name: name }: { readonly Name: string }) {
  if (world.buses.has(name)) throw new Fault('ResourceAlreadyExistsException', `Event bus ${name} already exists.`);
  return { EventBusArn: addBus(world, name).arn };
}

function deleteBus({ buses }: World, { Name: name }: { readonly Name: string }) {
  if (name === 'default') throw new Fault('ValidationException', 'Cannot delete event bus default.');
  buses.delete(name);
  return {};
}

interface OfRule {
  readonly Rule: string;
  readonly EventBusName?: string;
}

function ruleOf(world: World, { Rule: name, EventBusName: bus }: OfRule): Rule {
  const rule = busOf(world, bus).rules.get(name);
  if (!rule)
    throw new Fault(
      'ResourceNotFoundException',
      `Rule ${name} does not exist on EventBus ${nameOf(bus ?? 'default')}.`,
    );
  return rule;
}

interface PutRule {
  readonly Name: string;
  readonly EventPattern?: string;
  readonly EventBusName?: string;
}

function putRule(world: World, { Name: name, EventPattern: pattern, EventBusName }: PutRule) {
  if (pattern === undefined) throw new Fault('ValidationException', 'The sandbox models rules with an event pattern.');
  const bus = busOf(world, EventBusName);
  bus.rules.set(name, { pattern: readPattern(pattern), targets: bus.rules.get(name)?.targets ?? new Map() });
  const { region, account } = world.region;
  const path = bus.name === 'default' ? name : `${bus.name}/${name}`;
  return { RuleArn: `arn:aws:events:${region}:${account}:rule/${path}` };
}

function listRules(world: World, { EventBusName }: { readonly EventBusName?: string }) {
  const { name, rules } = busOf(world, EventBusName);
  return {
    Rules: [...rules].map(([Name, { pattern }]) => ({
      Name,
      EventBusName: name,
      EventPattern: JSON.stringify(pattern),
      State: 'ENABLED',
    })),
  };
}

function deleteRule(world: World, { Name: name, EventBusName }: PutRule) {
  const { rules } = busOf(world, EventBusName);
  if ((rules.get(name)?.targets.size ?? 0) > 0)
    throw new Fault('ValidationException', "Rule can't be deleted since it has targets.");
  rules.delete(name);
  return {};
}

function putTargets(world: World, input: OfRule & { readonly Targets: readonly { Id: string; Arn: string }[] }) {
  const { targets } = ruleOf(world, input);
  for (const { Id: id, Arn: arn } of input.Targets) {
    if (!arn.includes(':sqs:'))
      throw new Fault('ValidationException', `The sandbox models queues as targets, not ${arn}.`);
    targets.set(id, arn);
  }
  return { FailedEntryCount: 0, FailedEntries: [] };
}

function removeTargets(world: World, input: OfRule & { readonly Ids: readonly string[] }) {
  const { targets } = ruleOf(world, input);
  for (const id of input.Ids) targets.delete(id);
  return { FailedEntryCount: 0, FailedEntries: [] };
}
