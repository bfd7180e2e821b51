import type {
  CreateListenerInput,
  DeleteListenerInput,
  DescribeListenerAttributesInput,
  DescribeListenersInput,
  Listener,
  ModifyListenerAttributesInput,
  ModifyListenerInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { Fault } from '../contract.ts';
import { acceptedActions } from './actions.ts';
import { attributeList, initialAttributes, modifyAttributes } from './attributes.ts';
import { invalid } from './faults.ts';
import { listenerAttributeTable } from './listener-attributes.ts';
import { acceptedSettings, type ListenerSettings } from './listener-settings.ts';
import { page } from './page.ts';
import { addRule, DEFAULT_PRIORITY, removeRule, ruleArn, rulesOf, setActions } from './rules.ts';
import { newTags, tagResource } from './tags.ts';
import { type ElbWorld, type ListenerState, listenerOf, loadBalancerOf, type RuleState } from './world.ts';

/** Idempotent for equal settings. */
export function createListener(world: ElbWorld, input: CreateListenerInput) {
  const owner = loadBalancerOf(world, input.LoadBalancerArn ?? '');
  const tags = newTags(input.Tags);
  const settings = acceptedSettings(world, owner, input);
  const actions = acceptedActions(world, owner, input.DefaultActions ?? []);
  const twin = listenersOf(world, owner.arn).find((each) => each.port === settings.port);
  if (twin) return { Listeners: [existingOrDuplicate(world, twin, { settings, actions })] };
  const listener: ListenerState = {
    ...settings,
    arn: `${owner.arn.replace(':loadbalancer/', ':listener/')}/${world.region.hex(16)}`,
    sequence: world.nextSequence(),
    loadBalancerArn: owner.arn,
    attributes: initialAttributes(listenerAttributeTable(settings.protocol)),
    rules: new Set(),
  };
  world.listeners.set(listener.arn, listener);
  tagResource(world, listener.arn, tags);
  addRule(world, defaultRule(world, listener, actions), new Map());
  return { Listeners: [listenerView(world, listener)] };
}

export function describeListeners(world: ElbWorld, input: DescribeListenersInput) {
  const { LoadBalancerArn: loadBalancer, ListenerArns: arns } = input;
  if (!loadBalancer && !arns?.length) throw invalid('You must specify either listener ARNs or a load balancer ARN');
  const chosen = loadBalancer
    ? listenersOf(world, loadBalancerOf(world, loadBalancer).arn)
    : (arns ?? []).map((arn) => world.listeners.get(arn) ?? missing());
  const { items, marker } = page(chosen, (each) => each.sequence, input);
  return { Listeners: items.map((each) => listenerView(world, each)), NextMarker: marker };
}

/** What is not sent stays, but for what the new protocol does not have. */
export function modifyListener(world: ElbWorld, input: ModifyListenerInput) {
  const listener = listenerOf(world, input.ListenerArn ?? '');
  const owner = loadBalancerOf(world, listener.loadBalancerArn);
  const settings = acceptedSettings(world, owner, input, listener);
  const rule = defaultRuleOf(world, listener);
  const actions = input.DefaultActions ? acceptedActions(world, owner, input.DefaultActions) : rule.actions;
  const twin = listenersOf(world, owner.arn).find((each) => each.port === settings.port && each.arn !== listener.arn);
  if (twin) throw duplicate(owner.arn);
  if (settings.protocol !== listener.protocol) changeAttributes(listener, settings.protocol);
  Object.assign(listener, settings);
  setActions(world, rule, actions);
  return { Listeners: [listenerView(world, listener)] };
}

export function deleteListener(world: ElbWorld, input: DeleteListenerInput) {
  removeListener(world, listenerOf(world, input.ListenerArn ?? ''));
  return {};
}

export function describeListenerAttributes(world: ElbWorld, input: DescribeListenerAttributesInput) {
  return { Attributes: attributeList(listenerOf(world, input.ListenerArn ?? '').attributes) };
}

export function modifyListenerAttributes(world: ElbWorld, input: ModifyListenerAttributesInput) {
  const listener = listenerOf(world, input.ListenerArn ?? '');
  const table = listenerAttributeTable(listener.protocol);
  modifyAttributes(listener.attributes, input.Attributes ?? [], { what: 'Listener', table, emptyResets: true });
  return { Attributes: attributeList(listener.attributes) };
}

/** Its rules go with it. */
export function removeListener(world: ElbWorld, listener: ListenerState): void {
  for (const rule of rulesOf(world, listener.arn)) removeRule(world, rule);
  world.listeners.delete(listener.arn);
  world.tags.delete(listener.arn);
}

function listenersOf(world: ElbWorld, loadBalancerArn: string): readonly ListenerState[] {
  return [...world.listeners.values()].filter((each) => each.loadBalancerArn === loadBalancerArn);
}

function defaultRule(world: ElbWorld, listener: ListenerState, actions: RuleState['actions']): RuleState {
  return {
    arn: ruleArn(world, listener.arn),
    sequence: world.nextSequence(),
    listenerArn: listener.arn,
    loadBalancerArn: listener.loadBalancerArn,
    isDefault: true,
    priority: DEFAULT_PRIORITY,
    conditions: [],
    actions,
    transforms: [],
  };
}

function defaultRuleOf(world: ElbWorld, listener: ListenerState): RuleState {
  const rule = rulesOf(world, listener.arn).find((each) => each.isDefault);
  if (!rule) throw new Error(`listener ${listener.arn} has lost its default rule`);
  return rule;
}

interface Wanted {
  readonly settings: ListenerSettings;
  readonly actions: RuleState['actions'];
}

function existingOrDuplicate(world: ElbWorld, twin: ListenerState, { settings, actions }: Wanted): Listener {
  const { port, protocol, sslPolicy, certificates, alpnPolicy, mutualAuthentication } = twin;
  const held: ListenerSettings = { port, protocol, sslPolicy, certificates, alpnPolicy, mutualAuthentication };
  const equal =
    JSON.stringify(Object.entries(held).sort()) === JSON.stringify(Object.entries(settings).sort()) &&
    JSON.stringify(defaultRuleOf(world, twin).actions) === JSON.stringify(actions);
  if (!equal) throw duplicate(twin.loadBalancerArn);
  return listenerView(world, twin);
}

function duplicate(loadBalancerArn: string): Fault {
  const message = `A listener already exists on this port for this load balancer '${loadBalancerArn}'`;
  return new Fault('DuplicateListenerException', message);
}

function missing(): never {
  throw new Fault('ListenerNotFoundException', 'One or more listeners not found');
}

function changeAttributes(listener: ListenerState, protocol: string | undefined): void {
  const table = listenerAttributeTable(protocol);
  for (const key of [...listener.attributes.keys()]) if (!(key in table)) listener.attributes.delete(key);
  for (const [key, value] of initialAttributes(table)) {
    if (!listener.attributes.has(key)) listener.attributes.set(key, value);
  }
}

function listenerView(world: ElbWorld, listener: ListenerState): Listener {
  const [certificate] = listener.certificates;
  return {
    ListenerArn: listener.arn,
    LoadBalancerArn: listener.loadBalancerArn,
    Port: listener.port,
    Protocol: listener.protocol as Listener['Protocol'],
    Certificates: certificate ? [certificate] : undefined,
    SslPolicy: listener.sslPolicy,
    DefaultActions: [...defaultRuleOf(world, listener).actions],
    AlpnPolicy: listener.alpnPolicy ? [...listener.alpnPolicy] : undefined,
    MutualAuthentication: shownAuthentication(listener.mutualAuthentication),
  };
}

/** Verified against a trust store, the rest is spelled out (ELB user guide, describe-listeners); believed: the names' `off`. */
function shownAuthentication(kept: Listener['MutualAuthentication']): Listener['MutualAuthentication'] {
  if (kept?.Mode !== 'verify') return kept;
  return {
    IgnoreClientCertificateExpiry: false,
    AdvertiseTrustStoreCaNames: 'off',
    ...kept,
    TrustStoreAssociationStatus: 'active',
  };
}
