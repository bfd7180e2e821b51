import { CLUSTER, type Making } from './fleet.ts';

/** Something that people do by hand, and where it must be found. */
export interface HandEdit {
  readonly edit: readonly Making[];
  /** `Kind/name path` */
  readonly paths: readonly string[];
}

const service = (name: string) => ({ cluster: CLUSTER, service: name });
const target = (name: string) => ({
  ServiceNamespace: 'ecs',
  ResourceId: `service/${CLUSTER}/${name}`,
  ScalableDimension: 'ecs:service:DesiredCount',
});

export const EDITS: readonly HandEdit[] = [
  {
    edit: [{ call: ['ecs', 'update-service'], input: { ...service('web'), healthCheckGracePeriodSeconds: 99 } }],
    paths: ['Service/web healthCheckGracePeriodSeconds'],
  },
  {
    edit: [{ call: ['ecs', 'update-service'], input: { ...service('files'), desiredCount: 3 } }],
    paths: ['Service/files desiredCount'],
  },
  {
    edit: [{ call: ['ecs', 'update-service'], input: { ...service('terraformed'), enableExecuteCommand: false } }],
    paths: ['Service/terraformed enableExecuteCommand'],
  },
  {
    edit: [
      {
        call: ['ecs', 'update-cluster-settings'],
        input: { cluster: CLUSTER, settings: [{ name: 'containerInsights', value: 'disabled' }] },
      },
    ],
    paths: [`Cluster/${CLUSTER} settings[name=containerInsights].value`],
  },
  {
    edit: [
      { call: ['elbv2', 'modify-target-group'], input: { TargetGroupArn: '{tg-web}', HealthCheckPath: '/up' } },
      {
        call: ['elbv2', 'modify-target-group-attributes'],
        input: { TargetGroupArn: '{tg-web}', Attributes: [{ Key: 'slow_start.duration_seconds', Value: '90' }] },
      },
    ],
    paths: ['TargetGroup/web healthCheckPath', 'TargetGroup/web attributes[key=slow_start.duration_seconds].value'],
  },
  {
    edit: [
      {
        call: ['elbv2', 'modify-load-balancer-attributes'],
        input: { LoadBalancerArn: '{edge}', Attributes: [{ Key: 'idle_timeout.timeout_seconds', Value: '30' }] },
      },
    ],
    paths: ['LoadBalancer/edge attributes[key=idle_timeout.timeout_seconds].value'],
  },
  {
    edit: [
      {
        call: ['elbv2', 'modify-rule'],
        input: {
          RuleArn: '{rule-bridge}',
          Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/old/*'] } }],
        },
      },
    ],
    paths: ['ListenerRule/edge-443-30 conditions[field=path-pattern].pathPatternConfig.values'],
  },
  {
    edit: [
      {
        call: ['elbv2', 'modify-listener'],
        input: { ListenerArn: '{https}', SslPolicy: 'ELBSecurityPolicy-2016-08' },
      },
    ],
    paths: ['Listener/edge-443 sslPolicy'],
  },
  {
    edit: [
      {
        call: ['application-autoscaling', 'register-scalable-target'],
        input: { ...target('worker'), MaxCapacity: 25, SuspendedState: { DynamicScalingInSuspended: false } },
      },
    ],
    paths: [
      'ServiceAutoScaling/worker maxCapacity',
      'ServiceAutoScaling/worker suspendedState.dynamicScalingInSuspended',
    ],
  },
  {
    edit: [
      {
        call: ['application-autoscaling', 'put-scheduled-action'],
        input: {
          ...target('shift'),
          ScheduledActionName: 'morning',
          Schedule: 'cron(0 6 ? * MON-FRI *)',
          Timezone: 'Europe/Dublin',
          ScalableTargetAction: { MinCapacity: 4, MaxCapacity: 16 },
        },
      },
    ],
    paths: ['ServiceAutoScaling/shift scheduledActions[scheduledActionName=morning].schedule'],
  },
];
