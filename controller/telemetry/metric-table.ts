/** One metric as operators know it. The table is the one truth: the registry is made from it, the docs are held to it. */
export interface MetricFact {
  readonly type: 'gauge' | 'counter' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
  /** Upper bounds in seconds; histograms only. */
  readonly buckets?: readonly number[];
}

const OBJECT = ['namespace', 'kind', 'name'] as const;
const CALL_SECONDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const PASS_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 120, 300];
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const DRIFT_SECONDS = [5, 15, 30, 60, 300, 900, 3600, 14_400, 86_400];
const ROLLOUT_SECONDS = [30, 60, 120, 300, 600, 1200, 1800, 3600, 7200];

export const METRICS = {
  evenkeel_build_info: {
    type: 'gauge',
    help: 'Always 1; says which version runs on which Node.js.',
    labels: ['version', 'node'],
  },
  evenkeel_ready: {
    type: 'gauge',
    help: '1 when the first snapshot and the first full look at AWS are done.',
    labels: [],
  },
  evenkeel_object_info: {
    type: 'gauge',
    help: 'Always 1; one series per object with its state.',
    labels: [...OBJECT, 'account', 'region', 'health', 'sync', 'mode', 'suspended'],
  },
  evenkeel_object_condition: {
    type: 'gauge',
    help: 'Always 1; one series per condition of an object, with the status that holds now.',
    labels: [...OBJECT, 'type', 'status'],
  },
  evenkeel_object_failures: {
    type: 'gauge',
    help: 'Failures in a row of an object; absent when there are none.',
    labels: OBJECT,
  },
  evenkeel_drift_fields: {
    type: 'gauge',
    help: 'Fields of an object whose live value differs while the manifest did not change; absent when there are none.',
    labels: OBJECT,
  },
  evenkeel_drift_since_timestamp_seconds: {
    type: 'gauge',
    help: 'When the drift of an object was first seen; absent when there is none.',
    labels: OBJECT,
  },
  evenkeel_drift_detected_total: { type: 'counter', help: 'Times that drift was found.', labels: ['kind'] },
  evenkeel_drift_healed_total: { type: 'counter', help: 'Times that drift was gone again.', labels: ['kind'] },
  evenkeel_drift_duration_seconds: {
    type: 'histogram',
    help: 'From the moment that drift was found to the one that it was gone.',
    labels: ['kind'],
    buckets: DRIFT_SECONDS,
  },
  evenkeel_reconcile_total: {
    type: 'counter',
    help: 'Passes over objects, by outcome.',
    labels: ['kind', 'result'],
  },
  evenkeel_reconcile_duration_seconds: {
    type: 'histogram',
    help: 'How long a pass over one object took.',
    labels: ['kind'],
    buckets: PASS_SECONDS,
  },
  evenkeel_reconcile_queue_depth: {
    type: 'gauge',
    help: 'Objects in the work queue: ready to be looked at, waiting for their time, in flight.',
    labels: ['state'],
  },
  evenkeel_reconcile_oldest_seconds: {
    type: 'gauge',
    help: 'How long the object that is ready for longest has waited for its turn; 0 when none waits.',
    labels: [],
  },
  evenkeel_last_sweep_timestamp_seconds: { type: 'gauge', help: 'When the last full sweep began.', labels: [] },
  evenkeel_apply_total: {
    type: 'counter',
    help: 'Writes sent to AWS for objects, by call.',
    labels: ['kind', 'action', 'result'],
  },
  evenkeel_refusals_total: { type: 'counter', help: 'Writes that a guard refused.', labels: ['kind', 'code'] },
  evenkeel_deployment_total: {
    type: 'counter',
    help: 'Rollouts that ended: succeeded, rolled_back, or failed where nothing was put back.',
    labels: ['kind', 'result'],
  },
  evenkeel_deployment_duration_seconds: {
    type: 'histogram',
    help: 'From the start of a rollout to its end.',
    labels: ['kind', 'result'],
    buckets: ROLLOUT_SECONDS,
  },
  evenkeel_deployment_started_timestamp_seconds: {
    type: 'gauge',
    help: 'When the rollout of an object began; absent when none is under way.',
    labels: OBJECT,
  },
  evenkeel_deployment_paused: {
    type: 'gauge',
    help: 'Always 1; one series per object whose rollout waits for a person.',
    labels: OBJECT,
  },
  evenkeel_deployment_paused_until_timestamp_seconds: {
    type: 'gauge',
    help: 'When ECS goes on without the person; absent when nothing waits.',
    labels: OBJECT,
  },
  evenkeel_source_fetch_total: { type: 'counter', help: 'Readings of a source.', labels: ['source', 'result'] },
  evenkeel_source_fetch_duration_seconds: {
    type: 'histogram',
    help: 'How long a reading of a source took.',
    labels: ['source'],
    buckets: CALL_SECONDS,
  },
  evenkeel_source_last_success_timestamp_seconds: {
    type: 'gauge',
    help: 'When a source was last read without an error.',
    labels: ['source'],
  },
  evenkeel_source_revision_info: {
    type: 'gauge',
    help: 'Always 1; the commit of a source that is in force.',
    labels: ['source', 'revision'],
  },
  evenkeel_source_documents: { type: 'gauge', help: 'Valid documents of a source.', labels: ['source'] },
  evenkeel_source_problems: { type: 'gauge', help: 'Problems of a source’s documents.', labels: ['source'] },
  evenkeel_source_complete: {
    type: 'gauge',
    help: '1 when the last reading of a source was whole; otherwise nothing is pruned.',
    labels: ['source'],
  },
  evenkeel_aws_api_requests_total: {
    type: 'counter',
    help: 'Requests to AWS; code is ok or the error’s code.',
    labels: ['service', 'operation', 'code'],
  },
  evenkeel_aws_api_request_duration_seconds: {
    type: 'histogram',
    help: 'How long requests to AWS took, errors included.',
    labels: ['service', 'operation'],
    buckets: CALL_SECONDS,
  },
  evenkeel_aws_api_throttles_total: {
    type: 'counter',
    help: 'Requests that AWS throttled.',
    labels: ['service', 'operation'],
  },
  evenkeel_history_lost_total: {
    type: 'counter',
    help: 'Events that could not be kept on disk.',
    labels: [],
  },
  evenkeel_http_request_duration_seconds: {
    type: 'histogram',
    help: 'How long the dashboard took to answer; streams left out.',
    labels: ['method', 'route', 'code'],
    buckets: ANSWER_SECONDS,
  },
  evenkeel_notifications_total: {
    type: 'counter',
    help: 'Attempts to tell people, by the provider’s namespace/name: delivered, retried, dead (given up).',
    labels: ['provider', 'result'],
  },
  evenkeel_stream_clients: { type: 'gauge', help: 'Dashboards that are connected for live updates.', labels: [] },
} as const satisfies Readonly<Record<`evenkeel_${string}`, MetricFact>>;

export type MetricName = keyof typeof METRICS;
