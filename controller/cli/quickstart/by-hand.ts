import { DEFAULT_ACCOUNT, DEFAULT_REGION, type Sandbox } from '../../../sandbox/sandbox.ts';
import { scalerOf } from '../../../sandbox/scaling/index.ts';

/** Something that happens to live objects behind Evenkeel's back. Rejects where the object is not there (any more). */
export interface ByHand {
  readonly what: string;
  run(sandbox: Sandbox): Promise<unknown>;
}

type Members = Readonly<Record<string, unknown>>;

function asPerson(sandbox: Sandbox, person: string) {
  const arn = `arn:aws:iam::${DEFAULT_ACCOUNT}:user/${person}`;
  const caller = { account: DEFAULT_ACCOUNT, region: DEFAULT_REGION, arn };
  return {
    ecs: (operation: string, input: Members) => sandbox.call('ecs', operation, input, caller),
    elb: (operation: string, input: Members) => sandbox.call('elasticloadbalancing', operation, input, caller),
  };
}

const countBy = (person: string, cluster: string, service: string) => (desiredCount: number) => (sandbox: Sandbox) =>
  asPerson(sandbox, person).ecs('UpdateService', { cluster, service, desiredCount });

/** Nobody writes these back: one object is only observed, the other one suspended. */
export const LASTING: readonly ByHand[] = [
  { what: 'an observed service gets more tasks', run: countBy('ada', 'media', 'encoder')(4) },
  { what: 'a suspended service gets more tasks', run: countBy('margaret', 'finance', 'reports')(2) },
];

/** Evenkeel puts these back; the ways differ, so that no field is fought over. */
export const HEALED: readonly ByHand[] = [
  { what: 'another revision is deployed, with other settings', run: deployOtherSettings },
  { what: 'a service loses tasks', run: countBy('linus', 'media', 'thumbnails')(1) },
  { what: 'another health check', run: checkElsewhere },
  { what: 'another grace period', run: hurry },
];

async function deployOtherSettings(sandbox: Sandbox): Promise<unknown> {
  const { ecs } = asPerson(sandbox, 'linus');
  const at = { cluster: 'media', service: 'thumbnails' };
  const { services } = (await ecs('DescribeServices', { cluster: at.cluster, services: [at.service] })) as {
    services: readonly { readonly taskDefinition: string }[];
  };
  const { taskDefinition } = (await ecs('DescribeTaskDefinition', {
    taskDefinition: services[0]?.taskDefinition,
  })) as { taskDefinition: Members & { containerDefinitions: readonly Members[] } };
  const { family, networkMode, requiresCompatibilities, cpu, memory } = taskDefinition;
  const containerDefinitions = taskDefinition.containerDefinitions.map((container) => ({
    ...container,
    environment: [{ name: 'LOG_LEVEL', value: 'debug' }],
  }));
  const content = { family, networkMode, requiresCompatibilities, cpu, memory, containerDefinitions };
  const registered = (await ecs('RegisterTaskDefinition', content)) as {
    taskDefinition: { taskDefinitionArn: string };
  };
  return ecs('UpdateService', { ...at, taskDefinition: registered.taskDefinition.taskDefinitionArn });
}

async function checkElsewhere(sandbox: Sandbox): Promise<unknown> {
  const { elb } = asPerson(sandbox, 'grace');
  const { TargetGroups } = (await elb('DescribeTargetGroups', { Names: ['search'] })) as {
    TargetGroups: readonly { readonly TargetGroupArn: string }[];
  };
  const { TargetGroupArn } = TargetGroups[0] ?? {};
  return elb('ModifyTargetGroup', { TargetGroupArn, HealthCheckPath: '/' });
}

function hurry(sandbox: Sandbox): Promise<unknown> {
  const { ecs } = asPerson(sandbox, 'grace');
  return ecs('UpdateService', { cluster: 'store', service: 'search', healthCheckGracePeriodSeconds: 5 });
}

/** Tasks that the load of the search asks for, one after the other. */
export const LOAD: readonly number[] = [3, 5, 7, 6, 4, 2];

/** Scales the search, as its policy would at that load. */
export function moveLoad(sandbox: Sandbox, tasks: number): void {
  const scaling = sandbox.region(DEFAULT_ACCOUNT, DEFAULT_REGION).service('application-autoscaling');
  scalerOf(scaling).control({ cluster: 'store', service: 'search' }, tasks);
}
