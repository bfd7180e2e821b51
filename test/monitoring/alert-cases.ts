/** What Prometheus has seen, a sample a minute from its beginning of time on, and what must fire then. */
export interface AlertCase {
  readonly alert: string;
  readonly because: string;
  /** Series by name and labels; values in promtool's notation: `0+1x10`, `1x30`, `_x5`. */
  readonly series: Readonly<Record<string, string>>;
  readonly at: string;
  /** Labels beside severity, and the summary; none where nothing may fire. */
  readonly fires: readonly { readonly labels: Readonly<Record<string, string>>; readonly summary: string }[];
}

const WEB = 'namespace="shop",kind="Service",name="web"';
const LABELS = { namespace: 'shop', kind: 'Service', name: 'web' };

export const ALERT_CASES: readonly AlertCase[] = [
  {
    alert: 'EvenkeelObjectNotReady',
    because: 'it is not ready for a quarter of an hour',
    series: { [`evenkeel_object_condition{${WEB},type="Ready",status="False"}`]: '1x16' },
    at: '16m',
    fires: [{ labels: LABELS, summary: 'shop/Service/web is not ready' }],
  },
  {
    alert: 'EvenkeelObjectNotReady',
    because: 'a rollout takes a while',
    series: {
      [`evenkeel_object_condition{${WEB},type="Ready",status="False"}`]: '1x10 _x10',
      [`evenkeel_object_condition{${WEB},type="Ready",status="True"}`]: '_x10 1x10',
    },
    at: '20m',
    fires: [],
  },
  {
    alert: 'EvenkeelObjectNotReady',
    because: 'somebody has suspended it and knows',
    series: {
      [`evenkeel_object_condition{${WEB},type="Ready",status="False"}`]: '1x30',
      [`evenkeel_object_info{${WEB},suspended="true"}`]: '1x30',
    },
    at: '30m',
    fires: [],
  },
  {
    alert: 'EvenkeelObjectNotReady',
    because: 'False after Unknown is not ready all the same',
    series: {
      [`evenkeel_object_condition{${WEB},type="Ready",status="Unknown"}`]: '1x8 _x8',
      [`evenkeel_object_condition{${WEB},type="Ready",status="False"}`]: '_x8 1x8',
    },
    at: '17m',
    fires: [{ labels: LABELS, summary: 'shop/Service/web is not ready' }],
  },
  {
    alert: 'EvenkeelDrift',
    because: 'it has stood for more than half an hour',
    series: { [`evenkeel_drift_since_timestamp_seconds{${WEB}}`]: '0x35' },
    at: '35m',
    fires: [{ labels: LABELS, summary: 'shop/Service/web has drifted for 35m 0s' }],
  },
  {
    alert: 'EvenkeelDrift',
    because: 'enforcing takes a moment',
    series: { [`evenkeel_drift_since_timestamp_seconds{${WEB}}`]: '0x29' },
    at: '29m',
    fires: [],
  },
  {
    alert: 'EvenkeelRolledBack',
    because: 'the first one since the start counts, because the counter begins at zero',
    series: { 'evenkeel_deployment_total{kind="Service",result="rolled_back"}': '0x5 1x5' },
    at: '10m',
    fires: [
      { labels: { kind: 'Service', result: 'rolled_back' }, summary: 'a rollout of a Service has ended: rolled_back' },
    ],
  },
  {
    alert: 'EvenkeelRolledBack',
    because: 'rollouts succeed, and the bad one is long ago',
    series: {
      'evenkeel_deployment_total{kind="Service",result="succeeded"}': '0+1x40',
      'evenkeel_deployment_total{kind="Service",result="rolled_back"}': '0 1x40',
    },
    at: '40m',
    fires: [],
  },
  {
    alert: 'EvenkeelRolloutSlow',
    because: 'it is under way for more than an hour',
    series: { [`evenkeel_deployment_started_timestamp_seconds{${WEB}}`]: '0x70' },
    at: '70m',
    fires: [{ labels: LABELS, summary: 'the rollout of shop/Service/web is under way for 1h 10m 0s' }],
  },
  {
    alert: 'EvenkeelRolloutSlow',
    because: 'it waits for a person, which is another alert',
    series: {
      [`evenkeel_deployment_started_timestamp_seconds{${WEB}}`]: '0x70',
      [`evenkeel_deployment_paused{${WEB}}`]: '1x70',
    },
    at: '70m',
    fires: [],
  },
  {
    alert: 'EvenkeelRolloutWaits',
    because: 'twenty minutes are left',
    series: { [`evenkeel_deployment_paused_until_timestamp_seconds{${WEB}}`]: '3600x60' },
    at: '40m',
    fires: [{ labels: LABELS, summary: 'ECS decides about shop/Service/web in 20m 0s, unless a person does' }],
  },
  {
    alert: 'EvenkeelRolloutWaits',
    because: 'there is time',
    series: { [`evenkeel_deployment_paused_until_timestamp_seconds{${WEB}}`]: '36000x60' },
    at: '40m',
    fires: [],
  },
  {
    alert: 'EvenkeelSuspended',
    because: 'a day has passed, whatever its health was meanwhile',
    series: {
      [`evenkeel_object_info{${WEB},suspended="true",health="Healthy"}`]: '1x800 _x700',
      [`evenkeel_object_info{${WEB},suspended="true",health="Degraded"}`]: '_x800 1x700',
    },
    at: '1442m',
    fires: [{ labels: LABELS, summary: 'shop/Service/web is suspended for a day' }],
  },
  {
    alert: 'EvenkeelSuspended',
    because: 'it was resumed in between',
    series: { [`evenkeel_object_info{${WEB},suspended="true"}`]: '1x700 _x10 1x800' },
    at: '1445m',
    fires: [],
  },
  {
    alert: 'EvenkeelSourceStale',
    because: 'it was not read for more than ten minutes',
    series: { 'evenkeel_source_last_success_timestamp_seconds{source="git:manifests"}': '60x20' },
    at: '16m',
    fires: [{ labels: { source: 'git:manifests' }, summary: 'git:manifests was last read 15m 0s ago' }],
  },
  {
    alert: 'EvenkeelSourceStale',
    because: 'it is read every minute',
    series: { 'evenkeel_source_last_success_timestamp_seconds{source="git:manifests"}': '0+60x20' },
    at: '16m',
    fires: [],
  },
  {
    alert: 'EvenkeelSourceProblems',
    because: 'documents are bad for a quarter of an hour',
    series: { 'evenkeel_source_problems{source="git:manifests"}': '2x20' },
    at: '16m',
    fires: [{ labels: { source: 'git:manifests' }, summary: 'git:manifests has 2 problems' }],
  },
  {
    alert: 'EvenkeelSourceProblems',
    because: 'the next commit mended it',
    series: { 'evenkeel_source_problems{source="git:manifests"}': '2x10 0x10' },
    at: '16m',
    fires: [],
  },
  {
    alert: 'EvenkeelDown',
    because: 'nothing has been scraped for five minutes',
    series: { 'evenkeel_ready{instance="a"}': '1x5 stale' },
    at: '11m',
    fires: [{ labels: {}, summary: 'no controller can be scraped' }],
  },
  {
    alert: 'EvenkeelDown',
    because: 'one of two is there',
    series: { 'evenkeel_ready{instance="a"}': '1x5 stale', 'evenkeel_ready{instance="b"}': '1x20' },
    at: '12m',
    fires: [],
  },
  {
    alert: 'EvenkeelNotReady',
    because: 'it has seen nothing for a quarter of an hour',
    series: { 'evenkeel_ready{instance="a"}': '0x20' },
    at: '16m',
    fires: [{ labels: { instance: 'a' }, summary: 'the controller has not seen its sources and AWS since its start' }],
  },
  {
    alert: 'EvenkeelNotReady',
    because: 'it was started just now',
    series: { 'evenkeel_ready{instance="a"}': '0x3 1x20' },
    at: '16m',
    fires: [],
  },
  {
    alert: 'EvenkeelSweepStale',
    because: 'sweeps have stopped',
    series: { 'evenkeel_last_sweep_timestamp_seconds{instance="a"}': '0x40' },
    at: '25m',
    fires: [{ labels: { instance: 'a' }, summary: 'the last sweep began 25m 0s ago' }],
  },
  {
    alert: 'EvenkeelSweepStale',
    because: 'one begins every minute',
    series: { 'evenkeel_last_sweep_timestamp_seconds{instance="a"}': '0+60x40' },
    at: '25m',
    fires: [],
  },
  {
    alert: 'EvenkeelReconcileSlow',
    because: 'most looks take between one and two minutes',
    series: {
      'evenkeel_reconcile_duration_seconds_bucket{kind="Service",le="60"}': '0x40',
      'evenkeel_reconcile_duration_seconds_bucket{kind="Service",le="120"}': '0+10x40',
      'evenkeel_reconcile_duration_seconds_bucket{kind="Service",le="+Inf"}': '0+10x40',
    },
    at: '30m',
    fires: [{ labels: {}, summary: 'looks at objects take 1m 57s (p95)' }],
  },
  {
    alert: 'EvenkeelReconcileSlow',
    because: 'looks that end within a minute are slow enough',
    series: {
      'evenkeel_reconcile_duration_seconds_bucket{kind="Service",le="60"}': '0+10x40',
      'evenkeel_reconcile_duration_seconds_bucket{kind="Service",le="120"}': '0+10x40',
      'evenkeel_reconcile_duration_seconds_bucket{kind="Service",le="+Inf"}': '0+10x40',
    },
    at: '30m',
    fires: [],
  },
  {
    alert: 'EvenkeelThrottled',
    because: 'one request in ten is throttled',
    series: {
      'evenkeel_aws_api_requests_total{service="ecs",operation="DescribeServices",code="ok"}': '0+54x40',
      'evenkeel_aws_api_requests_total{service="ecs",operation="DescribeServices",code="ThrottlingException"}':
        '0+6x40',
      'evenkeel_aws_api_throttles_total{service="ecs",operation="DescribeServices"}': '0+6x40',
    },
    at: '30m',
    fires: [{ labels: { service: 'ecs' }, summary: 'AWS throttles 10% of the requests to ecs' }],
  },
  {
    alert: 'EvenkeelThrottled',
    because: 'one in a hundred is what everybody gets',
    series: {
      'evenkeel_aws_api_requests_total{service="ecs",operation="DescribeServices",code="ok"}': '0+99x40',
      'evenkeel_aws_api_throttles_total{service="ecs",operation="DescribeServices"}': '0+1x40',
    },
    at: '30m',
    fires: [],
  },
  {
    alert: 'EvenkeelDenied',
    because: 'a permission lacks',
    series: {
      'evenkeel_aws_api_requests_total{service="ecs",operation="UpdateService",code="AccessDeniedException"}': '0+1x20',
    },
    at: '16m',
    fires: [
      {
        labels: { service: 'ecs', operation: 'UpdateService' },
        summary: 'the role may not call ecs:UpdateService',
      },
    ],
  },
  {
    alert: 'EvenkeelDenied',
    because: 'other errors are no lack of permissions',
    series: {
      'evenkeel_aws_api_requests_total{service="ecs",operation="UpdateService",code="InvalidParameterException"}':
        '0+1x20',
    },
    at: '16m',
    fires: [],
  },
  {
    alert: 'EvenkeelAlertsLost',
    because: 'a message was given up, though others go through',
    series: {
      'evenkeel_notifications_total{provider="shop/slack",result="dead"}': '0x5 1x10',
      'evenkeel_notifications_total{provider="shop/slack",result="delivered"}': '0+1x20',
    },
    at: '10m',
    fires: [{ labels: { provider: 'shop/slack' }, summary: 'people are not told by shop/slack' }],
  },
  {
    alert: 'EvenkeelAlertsLost',
    because: 'every attempt fails',
    series: {
      'evenkeel_notifications_total{provider="shop/slack",result="retried"}': '0+1x20',
      'evenkeel_notifications_total{provider="shop/slack",result="delivered"}': '4x20',
    },
    at: '16m',
    fires: [{ labels: { provider: 'shop/slack' }, summary: 'people are not told by shop/slack' }],
  },
  {
    alert: 'EvenkeelAlertsLost',
    because: 'the second attempt goes through',
    series: {
      'evenkeel_notifications_total{provider="shop/slack",result="retried"}': '0x5 1x10',
      'evenkeel_notifications_total{provider="shop/slack",result="delivered"}': '0x6 1x10',
      'evenkeel_notifications_total{provider="shop/slack",result="dead"}': '0x20',
    },
    at: '10m',
    fires: [],
  },
  {
    alert: 'EvenkeelHistoryLost',
    because: 'events are lost',
    series: { 'evenkeel_history_lost_total{instance="a"}': '0x5 3x10' },
    at: '15m',
    fires: [{ labels: { instance: 'a' }, summary: '3 events could not be kept on disk' }],
  },
  {
    alert: 'EvenkeelHistoryLost',
    because: 'all are kept',
    series: { 'evenkeel_history_lost_total{instance="a"}': '0x20' },
    at: '15m',
    fires: [],
  },
];
