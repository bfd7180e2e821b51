import { consoleUrlOf } from '../../controller/model/console-url.ts';
import type { ScalingActivityView, TaskView, TreeNodeView, TreeView } from '../../controller/model/inspection.ts';
import type { Inspector } from '../../controller/ports/inspector.ts';
import { FLEET_NOW, HOUR, MINUTE } from './fleet-status.ts';

const KEY = 'shop/Service/checkout';
const ECS = 'arn:aws:ecs:eu-west-1:123456789012';
const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';
const SERVICE = `${ECS}:service/shop/checkout`;
const REFUSED = 'Error: connect ECONNREFUSED 10.0.12.7:5432';
const READ_AT = FLEET_NOW - 3_000;

type Node = Partial<TreeNodeView> & Pick<TreeNodeView, 'id' | 'type' | 'name' | 'words'>;

function node(parts: Node): TreeNodeView {
  const arn = parts.id.startsWith('arn:') ? parts.id : undefined;
  return { facts: [], children: [], arn, consoleUrl: arn && consoleUrlOf(arn), ...parts };
}

const taskArn = (id: string): string => `${ECS}:task/shop/${id}`;
const id = (n: number): string =>
  `${(0x3f1c9a04 + n * 0x11a7).toString(16)}${'9b07c2d4e6f81a35'.repeat(2).slice(0, 24)}`;

/** Four that run, three that failed in the rollout of the night before, and one that was let go. */
const FAILED = [0, 1, 2].map(
  (n): TaskView => ({
    id: id(n),
    arn: taskArn(id(n)),
    state: 'failed',
    lastStatus: 'STOPPED',
    desiredStatus: 'STOPPED',
    revision: 'checkout:58',
    startedBy: 'ecs-svc/4410538862931044110',
    createdAt: FLEET_NOW - 3 * HOUR - n * MINUTE,
    startedAt: FLEET_NOW - 3 * HOUR - n * MINUTE + 22_000,
    stoppedAt: FLEET_NOW - 3 * HOUR - n * MINUTE + 41_000,
    stopCode: n === 2 ? 'TaskFailedToStart' : 'EssentialContainerExited',
    stoppedReason: n === 2 ? 'CannotPullContainerError: pull access denied' : 'Essential container in task exited',
    zone: `eu-west-1${'abc'[n]}`,
    capacityProvider: n === 1 ? 'FARGATE_SPOT' : 'FARGATE',
    containers: [
      {
        name: 'app',
        image: 'shop/checkout:2.15.0',
        status: 'STOPPED',
        exitCode: n === 2 ? undefined : 1,
        reason: REFUSED,
      },
      { name: 'envoy', image: 'envoyproxy/envoy:v1.33', status: 'STOPPED', exitCode: 0 },
    ],
    why:
      n === 2
        ? 'TaskFailedToStart: CannotPullContainerError: pull access denied'
        : `EssentialContainerExited: Essential container in task exited; app: exit code 1, ${REFUSED}`,
    kept: true,
  }),
);

const RUNNING = [0, 1, 2, 3].map(
  (n): TaskView => ({
    id: id(20 + n),
    arn: taskArn(id(20 + n)),
    state: 'running',
    lastStatus: 'RUNNING',
    health: 'HEALTHY',
    revision: 'checkout:57',
    createdAt: FLEET_NOW - (50 + n) * HOUR,
    startedAt: FLEET_NOW - (50 + n) * HOUR + 30_000,
    zone: `eu-west-1${'abc'[n % 3]}`,
    capacityProvider: 'FARGATE',
    containers: [{ name: 'app', image: 'shop/checkout:2.14.1', status: 'RUNNING', health: 'HEALTHY' }],
    consoleUrl: consoleUrlOf(taskArn(id(20 + n))),
  }),
);

const LET_GO: TaskView = {
  ...(RUNNING[0] as TaskView),
  id: id(40),
  arn: taskArn(id(40)),
  state: 'stopped',
  lastStatus: 'STOPPED',
  stoppedAt: FLEET_NOW - 18 * MINUTE,
  why: 'ServiceSchedulerInitiated: Scaling activity initiated by (deployment ecs-svc/4410538862931044110)',
};

const CHECKOUT_TASKS: readonly TaskView[] = [...FAILED, ...RUNNING, LET_GO];

const DEPLOYMENTS = [
  `${ECS}:service-deployment/shop/checkout/k3Wd8Pq1`,
  `${ECS}:service-deployment/shop/checkout/a7Yb2Lm9`,
];
const REVISIONS = [`${ECS}:task-definition/checkout:57`, `${ECS}:task-definition/checkout:58`];
const GROUP = `${ELB}:targetgroup/checkout/73e2d6bc24d8a067`;
const LISTENER = `${ELB}:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2`;
const RULE = `${ELB}:listener-rule/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2/9683b2d02a6cabee`;
const BALANCER = `${ELB}:loadbalancer/app/edge/50dc6c495c0c9188`;
const SCALING =
  'arn:aws:application-autoscaling:eu-west-1:123456789012:scalable-target/1234abcd56ab78cd901ef1234567890ab123';
const POLICY =
  'arn:aws:autoscaling:eu-west-1:123456789012:scalingPolicy:6d8972f3:resource/ecs/service/shop/checkout:policyName/cpu';
const ALARM = 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:';
const TARGETS = ['10.0.12.31:8080', '10.0.13.18:8080', '10.0.14.77:8080', '10.0.12.90:8080'];

function tasksOf(tasks: readonly TaskView[]): readonly TreeNodeView[] {
  return tasks.map((task) =>
    node({
      id: task.arn,
      type: 'Task',
      name: task.id.slice(0, 8),
      health: task.state === 'failed' ? 'Degraded' : 'Healthy',
      words: task.why ?? 'RUNNING, HEALTHY',
      facts: [{ label: 'zone', value: task.zone ?? '' }],
    }),
  );
}

const CHECKOUT_TREE: TreeView = {
  root: SERVICE,
  nodes: [
    node({
      id: SERVICE,
      type: 'Service',
      name: 'checkout',
      health: 'Degraded',
      words: 'The rollout of checkout:58 failed; 4 of 4 tasks of checkout:57 run',
      facts: [
        { label: 'cluster', value: 'shop' },
        { label: 'capacity', value: 'FARGATE, FARGATE_SPOT' },
      ],
      key: KEY,
      managed: true,
      children: [...REVISIONS, GROUP, SCALING, `${ALARM}checkout-5xx`],
    }),
    node({
      id: REVISIONS[0] ?? '',
      type: 'TaskDefinition',
      name: 'checkout:57',
      words: '4 tasks run it',
      children: [DEPLOYMENTS[0] ?? ''],
    }),
    node({
      id: DEPLOYMENTS[0] ?? '',
      type: 'ServiceDeployment',
      name: 'deployment k3Wd8Pq1',
      health: 'Healthy',
      words: 'SUCCESSFUL',
      facts: [
        { label: 'strategy', value: 'ROLLING' },
        { label: 'ended', at: FLEET_NOW - 50 * HOUR },
      ],
      children: RUNNING.map(({ arn }) => arn),
    }),
    ...tasksOf(RUNNING),
    node({
      id: REVISIONS[1] ?? '',
      type: 'TaskDefinition',
      name: 'checkout:58',
      words: 'no task runs it',
      children: [DEPLOYMENTS[1] ?? ''],
    }),
    node({
      id: DEPLOYMENTS[1] ?? '',
      type: 'ServiceDeployment',
      name: 'deployment a7Yb2Lm9',
      health: 'Degraded',
      words: 'ROLLBACK_SUCCESSFUL – the circuit breaker threshold was exceeded',
      facts: [
        { label: 'strategy', value: 'ROLLING' },
        { label: 'ended', at: FLEET_NOW - 3 * HOUR },
      ],
      children: FAILED.map(({ arn }) => arn),
    }),
    ...tasksOf(FAILED),
    node({
      id: GROUP,
      type: 'TargetGroup',
      name: 'checkout',
      health: 'Degraded',
      words: '3 of 4 targets healthy',
      managed: false,
      children: [RULE, ...TARGETS.map((target) => `${GROUP}/${target}`)],
    }),
    node({
      id: RULE,
      type: 'ListenerRule',
      name: 'rule 20',
      health: 'Healthy',
      words: 'path /checkout/*: forwards to checkout',
      managed: false,
      children: [LISTENER],
    }),
    node({
      id: LISTENER,
      type: 'Listener',
      name: 'HTTPS 443',
      health: 'Healthy',
      words: 'else answers 404',
      managed: false,
      children: [BALANCER],
    }),
    node({ id: BALANCER, type: 'LoadBalancer', name: 'edge', health: 'Healthy', words: 'active', managed: false }),
    ...TARGETS.map((target, n) =>
      node({
        id: `${GROUP}/${target}`,
        arn: undefined,
        consoleUrl: undefined,
        type: 'Target',
        name: target,
        health: n === 0 ? 'Degraded' : 'Healthy',
        words:
          n === 0 ? 'unhealthy: Target.ResponseCodeMismatch: Health checks failed with these codes: [503]' : 'healthy',
        facts: [{ label: 'zone', value: `eu-west-1${'abca'[n]}` }],
      }),
    ),
    node({
      id: SCALING,
      type: 'ServiceAutoScaling',
      name: '4 to 20 tasks',
      health: 'Healthy',
      words: 'scales',
      managed: false,
      children: [POLICY],
    }),
    node({
      id: POLICY,
      type: 'ScalingPolicy',
      name: 'cpu',
      words: 'TargetTrackingScaling: ECSServiceAverageCPUUtilization at 60',
      children: [`${ALARM}checkout-AlarmHigh`],
    }),
    node({
      id: `${ALARM}checkout-AlarmHigh`,
      type: 'Alarm',
      name: 'checkout-AlarmHigh',
      words: 'OK: Threshold not crossed: 3 datapoints were not greater than 60',
    }),
    node({
      id: `${ALARM}checkout-5xx`,
      type: 'Alarm',
      name: 'checkout-5xx',
      health: 'Healthy',
      words: 'OK: Threshold not crossed',
    }),
  ],
};

/** What is to be seen inside of the showcase fleet: its checkout service, and nothing else. */
export const FLEET_INSPECTOR: Inspector = {
  tree: async (key) => (key === KEY ? { state: 'seen', at: READ_AT, value: CHECKOUT_TREE } : NOTHING),
  tasks: async (key) => (key === KEY ? { state: 'seen', at: READ_AT, value: { tasks: CHECKOUT_TASKS } } : NOTHING),
  activities: async () => NOTHING,
  fleet: async () => ({
    tasks: [{ key: KEY, tasks: FAILED }],
    activities: [{ key: 'media/Service/recommender', activities: [SCALED] }],
    unread: [],
  }),
};

const SCALED: ScalingActivityView = {
  id: 'd41c0f2e',
  at: FLEET_NOW - 40 * MINUTE,
  endedAt: FLEET_NOW - 39 * MINUTE,
  status: 'Successful',
  description: 'Setting desired count to 6.',
  cause: 'monitor alarm TargetTracking-service/media/recommender-AlarmHigh in state ALARM triggered policy cpu',
};

const NOTHING = { state: 'none', reason: 'Nothing is looked into here.' } as const;

/** The newest of them, as the service's status has it. */
export const CHECKOUT_FAILED = {
  id: id(0),
  at: FLEET_NOW - 3 * HOUR + 41_000,
  why: FAILED[0]?.why,
  revision: 'checkout:58',
};
