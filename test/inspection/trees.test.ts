import { describe, expect, it } from 'vitest';
import type { ResourceKey } from '../../controller/model/identity.ts';
import type { FaultHook } from '../../sandbox/faults.ts';
import type { World } from '../support/world.ts';
import { linesOf, looked, MINUTE, openShop, shopFiles, WEB } from './inside-world.ts';

async function treeOf(world: World, key: ResourceKey): Promise<readonly string[]> {
  return linesOf(await looked(world, world.operator().inspector.tree(key)));
}

const TARGETS = ['10.0.0.4:80', '10.0.0.5:80', '10.0.0.6:80'].map((name) => `Target ${name}: Healthy, healthy`);
const GROUP = 'TargetGroup web: Healthy, 3 of 3 targets healthy [shop/TargetGroup/web]';
const RULE = 'ListenerRule rule 10: Healthy, host shop.example: forwards to web [shop/ListenerRule/web]';
const LISTENER = 'Listener HTTP 80: Healthy, else answers 404 [shop/Listener/http]';
const BALANCER = 'LoadBalancer edge: Healthy, active [shop/LoadBalancer/edge]';
const ROUTE = [RULE, `  ${LISTENER}`, `    ${BALANCER}`];
const SCALING = [
  'ServiceAutoScaling 3 to 13 tasks: Healthy, scales [shop/ServiceAutoScaling/web]',
  '  ScalingPolicy cpu: -, TargetTrackingScaling: ECSServiceAverageCPUUtilization at 60',
  expect.stringMatching(/^ {4}Alarm TargetTracking-service\/shop\/web-AlarmHigh.*: -, OK: No load is modelled$/),
  expect.stringMatching(/^ {4}Alarm TargetTracking-service\/shop\/web-AlarmLow.*: -, OK: No load is modelled$/),
  '  ScheduledAction morning: -, cron(0 7 * * ? *) UTC: 3 to … tasks',
];
const TASK = 'Task …: Healthy, RUNNING';
const indented = (lines: readonly string[], by = 1): readonly string[] =>
  lines.map((line) => (typeof line === 'string' ? `${'  '.repeat(by)}${line}` : line));

describe('the tree of', () => {
  it.each<[ResourceKey, readonly unknown[]]>([
    [
      WEB,
      [
        'Service web: Healthy, 3 of 3 tasks run [shop/Service/web]',
        '  TaskDefinition web:1: -, 3 tasks run it',
        '    ServiceDeployment …: Healthy, SUCCESSFUL',
        ...indented([TASK, TASK, TASK], 3),
        `  ${GROUP}`,
        ...indented([...ROUTE, ...TARGETS], 2),
        expect.stringContaining('ServiceAutoScaling 3 to 13 tasks'),
        expect.stringContaining('ScalingPolicy cpu'),
        expect.stringContaining('AlarmHigh'),
        expect.stringContaining('AlarmLow'),
        expect.stringContaining('ScheduledAction morning'),
      ],
    ],
    [
      'shop/Cluster/shop',
      [
        'Cluster shop: Healthy, the cluster is active [shop/Cluster/shop]',
        '  CapacityProvider FARGATE: Healthy, ACTIVE, comes with AWS [not managed]',
        '  CapacityProvider FARGATE_SPOT: Healthy, ACTIVE, comes with AWS [not managed]',
        '  Service web: Healthy, 3 of 3 tasks run [shop/Service/web]',
      ],
    ],
    ['shop/LoadBalancer/edge', [BALANCER, `  ${LISTENER}`, `    ${RULE}`, `      ${GROUP}`, ...indented(TARGETS, 4)]],
    ['shop/Listener/http', [LISTENER, `  ${RULE}`, `    ${GROUP}`, ...indented(TARGETS, 3)]],
    ['shop/ListenerRule/web', [RULE, `  ${GROUP}`, ...indented(TARGETS, 2)]],
    ['shop/TargetGroup/web', [GROUP, ...indented([...ROUTE, ...TARGETS])]],
    ['shop/ServiceAutoScaling/web', SCALING],
  ])('%s', async (key, lines) => {
    expect(await treeOf(await openShop(), key)).toEqual(lines);
  });
});

describe('the tree of a service', () => {
  it('says of a failed rollout which revision, which tasks and why', async () => {
    const world = await openShop();
    await world.commit(shopFiles({ image: 'shop/web:crash-1' }));
    await world.clock.advance(4 * MINUTE);
    const failed = 'Task …: Degraded, EssentialContainerExited: Essential container in task exited; web: exit code 1';
    expect((await treeOf(world, WEB)).slice(0, 12)).toEqual([
      expect.stringMatching(/^Service web: Degraded, web:2 failed in its last rollout: .* \[shop\/Service\/web\]$/),
      '  TaskDefinition web:1: -, 3 tasks run it',
      '    ServiceDeployment …: Healthy, SUCCESSFUL',
      ...indented([TASK, TASK, TASK], 3),
      '  TaskDefinition web:2: -, no task runs it',
      '    ServiceDeployment …: Degraded, ROLLBACK_SUCCESSFUL – Service deployment rolled back because the circuit breaker threshold was exceeded.',
      ...indented([failed, failed, failed], 3),
      '  TargetGroup web: Healthy, 3 of 3 targets healthy, 3 draining [shop/TargetGroup/web]',
    ]);
  });

  it('says what could not be read, and shows the rest', async () => {
    const broken = new Set<string>();
    const faults: FaultHook = ({ operation }) => (broken.has(operation) ? { outcome: 'serverError' } : undefined);
    const world = await openShop({}, { sandbox: { faults } });
    for (const operation of ['DescribeTasks', 'DescribeRules', 'DescribeAlarms']) broken.add(operation);
    const lines = await treeOf(world, WEB);
    const unread = lines.filter((line) => line.includes('could not be read')).map((line) => line.split(':')[0]?.trim());
    expect(unread).toEqual([
      'Group tasks',
      'LoadBalancer edge',
      expect.stringContaining('Alarm '),
      expect.stringContaining('Alarm '),
    ]);
    expect(lines.filter((line) => line.includes('Target 10.'))).toHaveLength(3);
  });

  it('names alarms of deployments with their state', async () => {
    const world = await openShop();
    await world.call('cloudwatch', 'PutMetricAlarm', {
      ...{ AlarmName: '5xx', EvaluationPeriods: 1, ComparisonOperator: 'GreaterThanThreshold', Threshold: 1 },
    });
    await world.call('cloudwatch', 'SetAlarmState', { AlarmName: '5xx', StateValue: 'ALARM', StateReason: '12 of 10' });
    const alarms = { alarmNames: ['5xx', 'gone'], enable: true, rollback: true };
    await world.commit(shopFiles({ deployment: { alarms } }));
    await world.clock.advance(2 * MINUTE);
    expect((await treeOf(world, WEB)).slice(-2)).toEqual([
      '  Alarm 5xx: Degraded, ALARM: 12 of 10',
      '  Alarm gone: Missing, does not exist',
    ]);
  });

  it('folds what is well of more than ten tasks, and shows failed ones singly', async () => {
    const world = await openShop({ count: 12 });
    const lines = await treeOf(world, WEB);
    expect(lines.slice(2, 5)).toEqual([
      '    ServiceDeployment …: Healthy, SUCCESSFUL',
      '      Group 12 tasks: Healthy, 12 Healthy',
      '        Task …: Healthy, RUNNING',
    ]);
  });
});
