// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references of manifests
import { expect, it } from 'vitest';
import type { OperatorEvent } from '../../controller/model/event.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import { IMPLICIT_ORDER } from '../../controller/order/implicit-order.ts';
import { documentText, namespaceText } from '../support/small-world.ts';
import { createWorld, type Files, SWEEP_MS, type World } from '../support/world.ts';

const NO_BUDGET = { acquire: async () => 0, throttled() {}, succeeded() {}, figures: () => [] };
const PHASES = ['set', 'change', 'clear', 'restore'] as const;
type Phase = (typeof PHASES)[number];

/** One member that is set, changed, cleared and set again, and the calls of each. */
interface Row {
  readonly member: string;
  /** `Kind/name` of the document that has it. */
  readonly of: string;
  /** `AwsResource` documents that it stands on. */
  readonly needs: readonly string[];
  readonly base: JsonObject;
  readonly set: JsonObject;
  readonly change: JsonObject;
  /** What takes it back where leaving it out means to leave it alone. */
  readonly clear?: JsonObject;
  readonly calls: Readonly<Record<Phase, readonly string[]>>;
}

const AROUND: Readonly<Record<string, JsonObject>> = {
  'AwsResource/vpc': { type: 'AWS::EC2::VPC', properties: { CidrBlock: '10.9.0.0/16' } },
  'AwsResource/gateway': { type: 'AWS::EC2::InternetGateway', properties: {} },
  'AwsResource/attached': {
    type: 'AWS::EC2::VPCGatewayAttachment',
    properties: { VpcId: '${AwsResource/vpc}', InternetGatewayId: '${AwsResource/gateway}' },
  },
  'AwsResource/api': { type: 'AWS::ApiGateway::RestApi', properties: { Name: 'shop' } },
  'AwsResource/get': {
    type: 'AWS::ApiGateway::Method',
    properties: {
      ...{ RestApiId: '${AwsResource/api}', ResourceId: '${AwsResource/api.RootResourceId}' },
      ...{ HttpMethod: 'GET', AuthorizationType: 'NONE', Integration: { Type: 'MOCK' } },
    },
  },
};

function ofVpc(resource: string, rest: JsonObject = {}): JsonObject {
  return { vpcId: '${AwsResource/vpc}', resource, ...rest };
}

function route(destinationCidrBlock: string): JsonObject {
  return { routes: [{ destinationCidrBlock, gatewayId: '${AwsResource/gateway}' }] };
}

function rule(fromPort: number, description?: string): JsonObject {
  const said = description === undefined ? {} : { description };
  return { ipProtocol: 'tcp', fromPort, toPort: fromPort, cidrIpv4: '10.0.0.0/8', ...said };
}

function entry(ruleNumber: number, cidrBlock: string): JsonObject {
  return { ruleNumber, protocol: '6', ruleAction: 'deny', cidrBlock, portRange: { from: 22, to: 22 } };
}

function tags(value: string): JsonObject {
  return { tags: [{ key: 'team', value }] };
}

function resource(type: string, properties: JsonObject): JsonObject {
  return { type, properties };
}

const LOGS = 'AWS::Logs::LogGroup';
const QUEUE = 'AWS::SQS::Queue';
const TABLE = {
  ...{ TableName: 'orders', BillingMode: 'PAY_PER_REQUEST' },
  ...{ KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }] },
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
};

const GROUP = ofVpc('SecurityGroup');
const ACL = ofVpc('NetworkAcl');
const MAIN = ofVpc('MainRouteTable');

const ROWS: readonly Row[] = [
  {
    ...{ member: 'routes', of: 'DefaultResource/x', base: MAIN },
    ...{ set: { ...MAIN, ...route('0.0.0.0/0') }, change: { ...MAIN, ...route('10.0.0.0/8') } },
    needs: ['vpc', 'gateway', 'attached'],
    calls: {
      set: ['CreateRoute'],
      change: ['CreateRoute', 'DeleteRoute'],
      clear: ['DeleteRoute'],
      restore: ['CreateRoute'],
    },
  },
  {
    ...{ member: 'ingress', of: 'DefaultResource/x', base: GROUP },
    ...{ set: { ...GROUP, ingress: [rule(22)] }, change: { ...GROUP, ingress: [rule(443)] } },
    needs: ['vpc'],
    calls: {
      set: ['AuthorizeSecurityGroupIngress', 'RevokeSecurityGroupIngress'],
      change: ['AuthorizeSecurityGroupIngress', 'RevokeSecurityGroupIngress'],
      clear: ['AuthorizeSecurityGroupIngress', 'RevokeSecurityGroupIngress'],
      restore: ['AuthorizeSecurityGroupIngress', 'RevokeSecurityGroupIngress'],
    },
  },
  {
    ...{ member: 'ingress[].description', of: 'DefaultResource/x', base: { ...GROUP, ingress: [rule(22)] } },
    ...{ set: { ...GROUP, ingress: [rule(22, 'a')] }, change: { ...GROUP, ingress: [rule(22, 'b')] } },
    needs: ['vpc'],
    calls: {
      set: ['UpdateSecurityGroupRuleDescriptionsIngress'],
      change: ['UpdateSecurityGroupRuleDescriptionsIngress'],
      clear: ['UpdateSecurityGroupRuleDescriptionsIngress'],
      restore: ['UpdateSecurityGroupRuleDescriptionsIngress'],
    },
  },
  {
    ...{ member: 'egress', of: 'DefaultResource/x', base: GROUP },
    ...{ set: { ...GROUP, egress: [] }, change: { ...GROUP, egress: [rule(443)] } },
    needs: ['vpc'],
    calls: {
      set: ['RevokeSecurityGroupEgress'],
      change: ['AuthorizeSecurityGroupEgress'],
      clear: ['AuthorizeSecurityGroupEgress', 'RevokeSecurityGroupEgress'],
      restore: ['RevokeSecurityGroupEgress'],
    },
  },
  {
    ...{ member: 'entries', of: 'DefaultResource/x', base: ACL },
    ...{ set: { ...ACL, entries: [entry(90, '10.0.0.0/8')] }, change: { ...ACL, entries: [entry(90, '0.0.0.0/0')] } },
    needs: ['vpc'],
    calls: {
      set: ['CreateNetworkAclEntry', 'DeleteNetworkAclEntry', 'DeleteNetworkAclEntry'],
      change: ['ReplaceNetworkAclEntry'],
      clear: ['CreateNetworkAclEntry', 'CreateNetworkAclEntry', 'DeleteNetworkAclEntry'],
      restore: ['CreateNetworkAclEntry', 'DeleteNetworkAclEntry', 'DeleteNetworkAclEntry'],
    },
  },
  {
    ...{ member: 'tags', of: 'DefaultResource/x', base: GROUP, clear: { ...GROUP, tags: [] } },
    ...{ set: { ...GROUP, ...tags('a') }, change: { ...GROUP, ...tags('b') } },
    needs: ['vpc'],
    calls: { set: ['CreateTags'], change: ['CreateTags'], clear: ['DeleteTags'], restore: ['CreateTags'] },
  },
  {
    ...{ member: 'description', of: 'ApiDeployment/x', base: { restApiId: '${AwsResource/api}' } },
    set: { restApiId: '${AwsResource/api}', description: 'one' },
    change: { restApiId: '${AwsResource/api}', description: 'two' },
    needs: ['api', 'get'],
    calls: {
      set: ['UpdateDeployment'],
      change: ['UpdateDeployment'],
      clear: ['UpdateDeployment'],
      restore: ['UpdateDeployment'],
    },
  },
  {
    ...{ member: `${LOGS} RetentionInDays`, of: 'AwsResource/x', base: resource(LOGS, { LogGroupName: '/x' }) },
    set: resource(LOGS, { LogGroupName: '/x', RetentionInDays: 7 }),
    change: resource(LOGS, { LogGroupName: '/x', RetentionInDays: 14 }),
    needs: [],
    calls: {
      set: ['UpdateResource: properties.RetentionInDays: none → 7'],
      change: ['UpdateResource: properties.RetentionInDays: 7 → 14'],
      clear: ['UpdateResource: properties.RetentionInDays: 14 → none'],
      restore: ['UpdateResource: properties.RetentionInDays: none → 7'],
    },
  },
  {
    ...{ member: `${QUEUE} VisibilityTimeout`, of: 'AwsResource/x', base: resource(QUEUE, { QueueName: 'x' }) },
    set: resource(QUEUE, { QueueName: 'x', VisibilityTimeout: 60 }),
    change: resource(QUEUE, { QueueName: 'x', VisibilityTimeout: 90 }),
    needs: [],
    calls: {
      set: ['UpdateResource: properties.VisibilityTimeout: none → 60'],
      change: ['UpdateResource: properties.VisibilityTimeout: 60 → 90'],
      clear: ['UpdateResource: properties.VisibilityTimeout: 90 → 30'],
      restore: ['UpdateResource: properties.VisibilityTimeout: 30 → 60'],
    },
  },
  {
    ...{ member: 'AWS::DynamoDB::Table StreamSpecification', of: 'AwsResource/x' },
    base: resource('AWS::DynamoDB::Table', TABLE),
    set: resource('AWS::DynamoDB::Table', { ...TABLE, StreamSpecification: { StreamViewType: 'KEYS_ONLY' } }),
    change: resource('AWS::DynamoDB::Table', { ...TABLE, StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }),
    needs: [],
    calls: {
      set: ['UpdateResource: properties.StreamSpecification: none → {"StreamViewType":"KEYS_ONLY"}'],
      change: ['UpdateResource: properties.StreamSpecification.StreamViewType: KEYS_ONLY → NEW_IMAGE'],
      clear: ['UpdateResource: properties.StreamSpecification: {"StreamViewType":"NEW_IMAGE"} → none'],
      restore: ['UpdateResource: properties.StreamSpecification: none → {"StreamViewType":"KEYS_ONLY"}'],
    },
  },
  {
    ...{ member: 'AWS::EC2::SecurityGroup Tags', of: 'AwsResource/x' },
    base: resource('AWS::EC2::SecurityGroup', { GroupDescription: 'x', VpcId: '${AwsResource/vpc}' }),
    set: resource('AWS::EC2::SecurityGroup', {
      ...{ GroupDescription: 'x', VpcId: '${AwsResource/vpc}', Tags: [{ Key: 'team', Value: 'a' }] },
    }),
    change: resource('AWS::EC2::SecurityGroup', {
      ...{ GroupDescription: 'x', VpcId: '${AwsResource/vpc}', Tags: [{ Key: 'team', Value: 'b' }] },
    }),
    needs: ['vpc'],
    calls: {
      set: ['UpdateResource: properties.Tags[Key=team]: none → {"Key":"team","Value":"a"}'],
      change: ['UpdateResource: properties.Tags[Key=team].Value: a → b'],
      clear: ['UpdateResource: properties.Tags: [{"Key":"team","Value":"b"}] → none'],
      restore: ['UpdateResource: properties.Tags[Key=team]: none → {"Key":"team","Value":"a"}'],
    },
  },
];

function files({ of, needs }: Row, spec: JsonObject): Files {
  const around = needs.map((name) => [`AwsResource/${name}`, AROUND[`AwsResource/${name}`] ?? {}] as const);
  const documents = [...around, [of, spec] as const].map(([place, each]) => {
    const [kind = '', name = ''] = place.split('/');
    return [`${kind}-${name}.yaml`, documentText(kind, name, each)] as const;
  });
  return { 'namespace.yaml': namespaceText({ mode: 'enforce', replace: 'allow' }), ...Object.fromEntries(documents) };
}

/** What changed something beside the operator's own tags: the call, and of Cloud Control what it is about. */
function described(event: OperatorEvent): readonly string[] {
  if (event.type !== 'StepExecuted' || /^(record that|ownership)/.test(event.why)) return [];
  const [, call = ''] = event.call.split(':');
  return [call === 'UpdateResource' ? `${call}: ${event.why}` : call];
}

async function play(world: World, row: Row, spec: JsonObject): Promise<readonly string[]> {
  const before = world.events.length;
  await world.commit(files(row, spec));
  await world.clock.advance(SWEEP_MS);
  expect(await world.settle()).toBe(true);
  const calls = world.events.slice(before).flatMap(described);
  world.sandbox.ledger.reset();
  await world.clock.advance(2 * SWEEP_MS);
  expect(world.sandbox.ledger.writes()).toBe(0);
  return calls;
}

it.each(ROWS)('$member is set, changed, cleared and set again', async (row) => {
  const world = createWorld({ seed: 3, throttle: NO_BUDGET, order: IMPLICIT_ORDER });
  await play(world, row, row.base);
  const made: Record<string, readonly string[]> = {};
  for (const phase of PHASES) {
    const spec = { set: row.set, change: row.change, clear: row.clear ?? row.base, restore: row.set }[phase];
    made[phase] = await play(world, row, spec);
  }
  expect(made).toEqual(row.calls);
});
