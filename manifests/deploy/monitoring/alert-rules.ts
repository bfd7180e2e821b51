/** One rule of Prometheus. */
export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  /** How long it must hold; left out where the expression itself looks back. */
  readonly for?: string | undefined;
  readonly severity: 'info' | 'warning' | 'critical';
  /** One line, with Prometheus' templates. */
  readonly summary: string;
  /** What to do. */
  readonly description: string;
}

export interface AlertGroup {
  readonly name: string;
  readonly rules: readonly AlertRule[];
}

const OBJECT = '{{ $labels.namespace }}/{{ $labels.kind }}/{{ $labels.name }}';
const BY_OBJECT = 'namespace, kind, name';

/** Of the last quarter of an hour, by provider. */
function attempts(result: string): string {
  return `sum by (provider) (increase(evenkeel_notifications_total{result="${result}"}[15m]))`;
}

const OBJECTS: readonly AlertRule[] = [
  {
    alert: 'EvenkeelObjectNotReady',
    expr: `max by (${BY_OBJECT}) (evenkeel_object_condition{type="Ready", status!="True"}) unless on (${BY_OBJECT}) evenkeel_object_info{suspended="true"}`,
    for: '15m',
    severity: 'warning',
    summary: `${OBJECT} is not ready`,
    description: 'evenkeel describe says why, and what would end it.',
  },
  {
    alert: 'EvenkeelDrift',
    expr: 'time() - evenkeel_drift_since_timestamp_seconds > 1800',
    severity: 'warning',
    summary: `${OBJECT} has drifted for {{ $value | humanizeDuration }}`,
    description: 'Heal it, acknowledge it or ignore the field: evenkeel drift.',
  },
  {
    alert: 'EvenkeelRolledBack',
    expr: 'sum by (kind, result) (increase(evenkeel_deployment_total{result!="succeeded"}[15m])) > 0',
    severity: 'warning',
    summary: 'a rollout of a {{ $labels.kind }} has ended: {{ $labels.result }}',
    description: 'evenkeel events --since 1h names it, with the reasons of the stopped tasks.',
  },
  {
    alert: 'EvenkeelRolloutSlow',
    expr: `time() - evenkeel_deployment_started_timestamp_seconds > 3600 unless on (${BY_OBJECT}) evenkeel_deployment_paused`,
    severity: 'warning',
    summary: `the rollout of ${OBJECT} is under way for {{ $value | humanizeDuration }}`,
    description: 'evenkeel rollout status shows its stage, its tasks and whom it waits for.',
  },
  {
    alert: 'EvenkeelRolloutWaits',
    expr: 'evenkeel_deployment_paused_until_timestamp_seconds - time() < 1800',
    severity: 'warning',
    summary: `ECS decides about ${OBJECT} in {{ $value | humanizeDuration }}, unless a person does`,
    description: 'evenkeel rollout continue, or evenkeel rollout abort.',
  },
  {
    alert: 'EvenkeelSuspended',
    expr: `max by (${BY_OBJECT}) (evenkeel_object_info{suspended="true"})`,
    for: '24h',
    severity: 'info',
    summary: `${OBJECT} is suspended for a day`,
    description: 'Nothing is written to it, drift included: evenkeel resume.',
  },
];

const SOURCES: readonly AlertRule[] = [
  {
    alert: 'EvenkeelSourceStale',
    expr: 'time() - evenkeel_source_last_success_timestamp_seconds > 600',
    severity: 'warning',
    summary: '{{ $labels.source }} was last read {{ $value | humanizeDuration }} ago',
    description: 'What was last good stays in force, and commits are not seen. The log says why it cannot be read.',
  },
  {
    alert: 'EvenkeelSourceProblems',
    expr: 'evenkeel_source_problems > 0',
    for: '15m',
    severity: 'warning',
    summary: '{{ $labels.source }} has {{ $value }} problems',
    description: 'Their documents keep their last good version. The dashboard names file, line and column.',
  },
];

const CONTROLLER: readonly AlertRule[] = [
  {
    alert: 'EvenkeelDown',
    expr: 'absent(evenkeel_ready)',
    for: '5m',
    severity: 'critical',
    summary: 'no controller can be scraped',
    description: 'Nothing is rolled out and nothing is healed while none runs. What runs on ECS goes on.',
  },
  {
    alert: 'EvenkeelNotReady',
    expr: 'evenkeel_ready == 0',
    for: '15m',
    severity: 'critical',
    summary: 'the controller has not seen its sources and AWS since its start',
    description: 'The log says which source or which call fails.',
  },
  {
    alert: 'EvenkeelSweepStale',
    expr: 'time() - evenkeel_last_sweep_timestamp_seconds > 900',
    for: '5m',
    severity: 'warning',
    summary: 'the last sweep began {{ $value | humanizeDuration }} ago',
    description: 'Drift is found late. Look at throttled requests and at the event loop.',
  },
  {
    alert: 'EvenkeelReconcileSlow',
    expr: 'histogram_quantile(0.95, sum by (le) (rate(evenkeel_reconcile_duration_seconds_bucket[10m]))) > 60',
    for: '10m',
    severity: 'warning',
    summary: 'looks at objects take {{ $value | humanizeDuration }} (p95)',
    description: 'They wait for budgets of AWS, or AWS is slow: the row AWS API of the dashboard.',
  },
  {
    alert: 'EvenkeelThrottled',
    expr: 'sum by (service) (rate(evenkeel_aws_api_throttles_total[10m])) / sum by (service) (rate(evenkeel_aws_api_requests_total[10m])) > 0.05',
    for: '10m',
    severity: 'warning',
    summary: 'AWS throttles {{ $value | humanizePercentage }} of the requests to {{ $labels.service }}',
    description: 'The budget is the account’s: find who else calls, or sweep less often.',
  },
  {
    alert: 'EvenkeelDenied',
    expr: 'sum by (service, operation) (increase(evenkeel_aws_api_requests_total{code=~"AccessDenied.*|UnauthorizedOperation"}[15m])) > 0',
    severity: 'warning',
    summary: 'the role may not call {{ $labels.service }}:{{ $labels.operation }}',
    description: 'docs/reference/iam.md lists what each mode needs.',
  },
  {
    alert: 'EvenkeelAlertsLost',
    expr: `${attempts('dead')} > 0 or (${attempts('retried')} > 0 unless ${attempts('delivered')} > 0)`,
    severity: 'warning',
    summary: 'people are not told by {{ $labels.provider }}',
    description: 'The log and the dashboard say why, and keep what was given up.',
  },
  {
    alert: 'EvenkeelHistoryLost',
    expr: 'increase(evenkeel_history_lost_total[15m]) > 0',
    severity: 'warning',
    summary: '{{ $value | humanize }} events could not be kept on disk',
    description: 'The data folder is full, read-only or held by another controller; the log says which.',
  },
];

export const ALERT_GROUPS: readonly AlertGroup[] = [
  { name: 'evenkeel-objects', rules: OBJECTS },
  { name: 'evenkeel-sources', rules: SOURCES },
  { name: 'evenkeel-controller', rules: CONTROLLER },
];
