import { isObject, type Json, type JsonObject } from '../../../controller/model/json.ts';
import { policyForm } from '../../../controller/model/policy-document.ts';
import type { AwsCli } from '../../support/aws-cli.ts';
import type { Written } from './documents.ts';

/** What the AWS CLI says of one object, beside what its manifest says. */
export interface Reading {
  readonly actual: Json;
  readonly wanted: Json;
  /** What expressions of later documents stand for, by the output's name. */
  readonly outputs: Readonly<Record<string, string>>;
}

type Read = (aws: AwsCli, document: Written) => Promise<Reading>;

/** In the order in which documents refer to each other. The expressions of a document are resolved before it is read. */
export const READINGS: Readonly<Record<string, Read>> = {
  async Repository(aws, { spec }) {
    const { repositoryName, imageScanningConfiguration = { scanOnPush: false } } = spec;
    const named = ['--repository-name', String(repositoryName)];
    const found = one(
      await aws(['ecr', 'describe-repositories', '--repository-names', String(repositoryName)]),
      'repositories',
    );
    const policies = {
      repositoryPolicy: undefined as Json | undefined,
      lifecyclePolicy: undefined as Json | undefined,
    };
    if (spec.repositoryPolicy)
      policies.repositoryPolicy = policyForm(
        textIn(await aws(['ecr', 'get-repository-policy', ...named]), 'policyText'),
      );
    if (spec.lifecyclePolicy)
      policies.lifecyclePolicy = textIn(await aws(['ecr', 'get-lifecycle-policy', ...named]), 'lifecyclePolicyText');
    const { lifecyclePolicy } = spec;
    const repositoryPolicy = spec.repositoryPolicy && policyForm(spec.repositoryPolicy);
    const stated = Object.fromEntries(
      Object.entries({ repositoryPolicy, lifecyclePolicy }).filter(([, value]) => value),
    );
    return {
      actual: { ...found, ...policies },
      wanted: { repositoryName, imageScanningConfiguration, ...stated },
      outputs: { uri: String(found.repositoryUri), arn: String(found.repositoryArn) },
    };
  },
  async Cluster(aws, { metadata, spec }) {
    const answer = await aws(['ecs', 'describe-clusters', '--clusters', metadata.name, '--include', 'SETTINGS']);
    const actual = one(answer, 'clusters');
    const { settings = [] } = spec;
    const wanted = { clusterName: metadata.name, status: 'ACTIVE', settings };
    return {
      actual: { ...actual, settings: settled(actual.settings, settings) },
      wanted,
      outputs: { '': String(actual.clusterArn) },
    };
  },
  async LoadBalancer(aws, { spec }) {
    const actual = one(await aws(['elbv2', 'describe-load-balancers', '--names', String(spec.name)]), 'LoadBalancers');
    const zones = actual.AvailabilityZones as readonly JsonObject[];
    return {
      actual: { ...actual, Subnets: zones.map(({ SubnetId }) => String(SubnetId)) },
      wanted: {
        LoadBalancerName: spec.name,
        Type: spec.type,
        Scheme: spec.scheme,
        Subnets: spec.subnets,
        SecurityGroups: spec.securityGroups,
      },
      outputs: { '': String(actual.LoadBalancerArn), dnsName: String(actual.DNSName) },
    };
  },
  async TargetGroup(aws, { spec }) {
    const actual = one(await aws(['elbv2', 'describe-target-groups', '--names', String(spec.name)]), 'TargetGroups');
    const { name, ...rest } = spec;
    return {
      actual,
      wanted: { TargetGroupName: name, ...pascal(rest) },
      outputs: { '': String(actual.TargetGroupArn) },
    };
  },
  async Listener(aws, { spec }) {
    const command = ['elbv2', 'describe-listeners', '--load-balancer-arn', String(spec.loadBalancerArn)];
    const actual = one(await aws(command), 'Listeners');
    const actions = (spec.defaultActions as readonly JsonObject[]).map(pascal);
    return { actual, wanted: { ...pascal(spec), DefaultActions: actions }, outputs: {} };
  },
  async Service(aws, { metadata, spec }) {
    const { template, cluster, ...rest } = spec;
    const place = ['--cluster', String(cluster), '--services', metadata.name];
    const service = one(await aws(['ecs', 'describe-services', ...place]), 'services');
    const revision = ['--task-definition', String(service.taskDefinition)];
    const { taskDefinition } = (await aws(['ecs', 'describe-task-definition', ...revision])) as JsonObject;
    return {
      actual: { service, taskDefinition },
      wanted: { service: { ...rest, serviceName: metadata.name, status: 'ACTIVE' }, taskDefinition: template },
      outputs: {},
    };
  },
  async DefaultResource(aws, { spec }) {
    const inVpc = `Name=vpc-id,Values=${spec.vpcId}`;
    const { command, filter, list, rules } = DEFAULTS[String(spec.resource)] as Default;
    const actual = one(await aws(['ec2', command, '--filters', inVpc, filter]), list);
    const stated = Object.entries(rules).filter(([member]) => spec[member] !== undefined);
    const tags = new Map((actual.Tags as readonly JsonObject[]).map(({ Key, Value }) => [String(Key), Value]));
    const wanted = ((spec.tags ?? []) as readonly JsonObject[]).map(({ key, value }) => [String(key), value]);
    return {
      actual: { ...actual, VpcId: actual.VpcId, tags: Object.fromEntries(tags) },
      wanted: {
        VpcId: spec.vpcId,
        tags: Object.fromEntries(wanted),
        ...Object.fromEntries(stated.map(([member, name]) => [name, spec[member]])),
      },
      outputs: {},
    };
  },
};

interface Default {
  readonly command: string;
  readonly filter: string;
  readonly list: string;
  readonly rules: Readonly<Record<string, string>>;
}

const DEFAULTS: Readonly<Record<string, Default>> = {
  SecurityGroup: {
    command: 'describe-security-groups',
    filter: 'Name=group-name,Values=default',
    list: 'SecurityGroups',
    rules: { ingress: 'IpPermissions', egress: 'IpPermissionsEgress' },
  },
  NetworkAcl: { command: 'describe-network-acls', filter: 'Name=default,Values=true', list: 'NetworkAcls', rules: {} },
  MainRouteTable: {
    command: 'describe-route-tables',
    filter: 'Name=association.main,Values=true',
    list: 'RouteTables',
    rules: {},
  },
};

/** The only element of a list of an answer; throws where there are others. */
function one(answer: Json, list: string): JsonObject {
  const [found, ...others] = (isObject(answer) ? answer[list] : []) as readonly JsonObject[];
  if (!found || others.length > 0) throw new Error(`${list}: ${others.length + (found ? 1 : 0)}, not 1`);
  return found;
}

function textIn(answer: Json, member: string): Json {
  return JSON.parse(String((answer as JsonObject)[member])) as Json;
}

/** Of the settings that AWS answers those that are stated. */
function settled(settings: Json | undefined, stated: Json): Json {
  const names = (stated as readonly JsonObject[]).map(({ name }) => name);
  return ((settings ?? []) as readonly JsonObject[]).filter(({ name }) => names.includes(name));
}

function pascal(members: JsonObject): JsonObject {
  const named = Object.entries(members).map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value]);
  return Object.fromEntries(named) as JsonObject;
}
