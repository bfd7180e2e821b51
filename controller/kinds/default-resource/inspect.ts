import type { NodeType, TreeNode } from '../../model/inspection.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Inspections } from '../../model/kind.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { gone } from '../../model/tree/gone.ts';
import { asMade, type ListName } from './as-made.ts';
import { listsOf } from './declared.ts';
import { health } from './health.ts';
import type { DefaultName, LiveDefault } from './live.ts';
import { arnIn, readLive } from './observe.ts';
import { canonicalList, keyOf } from './sides.ts';

/** What came with a VPC → its routes, rules or entries, and what AWS had made there and is not any more. */
export const inspect: Inspections = {
  async tree({ identity, outputs, scope }, read) {
    const id = `${outputs['']}`;
    const root = { id, type: 'DefaultResource', name: identity.name } as const;
    const vpcId = `${outputs.vpcId}`;
    const place = { vpcId, resource: `${outputs.resource}` as DefaultName };
    const live = await readLive(place, (one) => arnIn(scope, one), read);
    if (!live) return gone(root, 'the VPC does not exist any more');
    const { status, message } = health(live);
    const facts = factsOf([
      ['VPC', vpcId],
      ['addresses of the VPC', live.vpc.CidrBlock],
      ['also used by', explicitOf(live)],
    ]);
    return { ...root, arn: live.arn, health: status, words: message, facts, children: elementNodes(live) };
  },
};

/** Subnets that name the table or ACL themselves, beside all that name none. */
function explicitOf(live: LiveDefault): string | undefined {
  switch (live.resource) {
    case 'MainRouteTable':
      return (live.table.Associations ?? []).flatMap(({ SubnetId }) => SubnetId ?? []).join(', ') || undefined;
    case 'NetworkAcl':
      return `${live.acl.Associations?.length ?? 0} subnets`;
    case 'SecurityGroup':
      return undefined;
  }
}

function elementNodes(live: LiveDefault): readonly TreeNode[] {
  return Object.entries(listsOf(live)).flatMap(([name, elements]) => {
    const list = name as ListName;
    const made = canonicalList(list, asMade(list, live), { id: live.id });
    const lives = canonicalList(list, elements, { id: live.id });
    const madeKeys = new Set(made.map((one) => keyOf(list, one)));
    const livingKeys = new Set(lives.map((one) => keyOf(list, one)));
    const dead = deadRoutes(live);
    const missing = made.filter((one) => !livingKeys.has(keyOf(list, one)));
    return [
      ...lives.map((one) => elementNode({ list, one, isAsMade: madeKeys.has(keyOf(list, one)), dead })),
      ...missing.map((one) => takenNode(list, one)),
    ];
  });
}

/** Destinations of routes whose target is gone. */
function deadRoutes(live: LiveDefault): ReadonlySet<string | undefined> {
  const routes = live.resource === 'MainRouteTable' ? (live.table.Routes ?? []) : [];
  const dead = routes.filter(({ State }) => State === 'blackhole');
  return new Set(dead.map((one) => one.DestinationCidrBlock ?? one.DestinationIpv6CidrBlock));
}

interface Element {
  readonly list: ListName;
  readonly one: JsonObject;
  readonly isAsMade: boolean;
  readonly dead: ReadonlySet<string | undefined>;
}

function elementNode({ list, one, isAsMade, dead }: Element): TreeNode {
  const leadsNowhere = dead.has(String(one.destinationCidrBlock ?? one.destinationIpv6CidrBlock));
  return {
    id: `${list}/${keyOf(list, one)}`,
    type: TYPES[list],
    name: nameOf(list, one),
    health: leadsNowhere ? 'Degraded' : 'Healthy',
    words: leadsNowhere ? 'leads nowhere: its target is gone' : wordsOf(list, one),
    facts: factsOf([['since', isAsMade ? 'AWS made it with the VPC' : undefined]]),
    children: [],
  };
}

/** Nothing is wrong with it: a closed default security group lacks what AWS put there, and that is what it is for. */
function takenNode(list: ListName, one: JsonObject): TreeNode {
  const id = `${list}/was/${keyOf(list, one)}`;
  const words = 'AWS made it with the VPC; it was taken away';
  return { id, type: TYPES[list], name: nameOf(list, one), words, facts: [], children: [] };
}

function nameOf(list: ListName, one: JsonObject): string {
  switch (list) {
    case 'routes':
      return `to ${one.destinationCidrBlock ?? one.destinationIpv6CidrBlock ?? one.destinationPrefixListId}`;
    case 'ingress':
      return `in: ${ruleOf(one)}`;
    case 'egress':
      return `out: ${ruleOf(one)}`;
    case 'entries':
      return `${one.egress === true ? 'out' : 'in'} ${one.ruleNumber}`;
  }
}

function ruleOf({
  ipProtocol,
  fromPort,
  toPort,
  cidrIpv4,
  cidrIpv6,
  prefixListId,
  referencedGroupId,
}: JsonObject): string {
  const ports = fromPort === undefined ? '' : fromPort === toPort ? ` ${fromPort}` : ` ${fromPort} to ${toPort}`;
  const what = ipProtocol === '-1' ? 'everything' : `${ipProtocol}${ports}`;
  return `${what}, ${cidrIpv4 ?? cidrIpv6 ?? prefixListId ?? referencedGroupId}`;
}

function wordsOf(list: ListName, one: JsonObject): string {
  if (list === 'ingress' || list === 'egress') return String(one.description ?? 'allowed');
  const { destinationCidrBlock: _, destinationIpv6CidrBlock: _six, egress: _way, ruleNumber: _number, ...rest } = one;
  const said = Object.values(rest).map((value) => (typeof value === 'object' ? JSON.stringify(value) : `${value}`));
  return list === 'routes'
    ? `through ${said.join(' ')}`
    : said.join(' ').replace(/(^|\s)-1(?=\s|$)/, '$1all protocols');
}

const TYPES: Readonly<Record<ListName, NodeType>> = {
  routes: 'Route',
  ingress: 'SecurityGroupRule',
  egress: 'SecurityGroupRule',
  entries: 'NetworkAclEntry',
};
