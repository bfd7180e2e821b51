import { type Panel, quantiles, type Row, target } from './panel.ts';

const SOURCES: readonly Panel[] = [
  {
    title: 'Age of sources',
    description: 'Since the last reading without an error. What was last good stays in force meanwhile.',
    type: 'timeseries',
    unit: 's',
    width: 8,
    thresholds: { warning: 300, bad: 600 },
    targets: [target('time() - evenkeel_source_last_success_timestamp_seconds', '{{source}}')],
  },
  {
    title: 'Readings of sources',
    description: 'Per second, by result.',
    type: 'timeseries',
    unit: 'reqps',
    width: 8,
    targets: [
      target('sum by (source, result) (rate(evenkeel_source_fetch_total[$__rate_interval]))', '{{source}} {{result}}'),
    ],
  },
  {
    title: 'How long readings take',
    description: 'Of each source.',
    type: 'timeseries',
    unit: 's',
    width: 8,
    targets: quantiles('evenkeel_source_fetch_duration_seconds', '', ['source']),
  },
  {
    title: 'Sources in force',
    description: 'The commit of each source.',
    type: 'table',
    unit: 'short',
    width: 12,
    targets: [target('evenkeel_source_revision_info')],
  },
  {
    title: 'Documents, problems and whole readings',
    description: 'Problems name file, line and column on the dashboard. Of what is not whole (0) nothing is pruned.',
    type: 'timeseries',
    unit: 'short',
    width: 12,
    targets: [
      target('evenkeel_source_documents', '{{source}} documents'),
      target('evenkeel_source_problems', '{{source}} problems'),
      target('evenkeel_source_complete', '{{source}} whole'),
    ],
  },
];

const MACHINE: readonly Panel[] = [
  {
    title: 'Version',
    description: 'Which version runs on which Node.js, and whether it has seen its sources and AWS once.',
    type: 'table',
    unit: 'short',
    width: 8,
    targets: [target('evenkeel_build_info'), target('evenkeel_ready')],
  },
  {
    title: 'Looks at objects',
    description: 'Per second, by what came of them.',
    type: 'timeseries',
    unit: 'reqps',
    width: 8,
    targets: [target('sum by (result) (rate(evenkeel_reconcile_total[$__rate_interval]))', '{{result}}')],
  },
  {
    title: 'How long a look takes',
    description: 'Waiting for budgets of AWS included.',
    type: 'timeseries',
    unit: 's',
    width: 8,
    targets: quantiles('evenkeel_reconcile_duration_seconds', ''),
  },
  {
    title: 'Queue',
    description: 'Objects that are ready, that wait for their time, and that are looked at.',
    type: 'timeseries',
    unit: 'short',
    width: 8,
    targets: [target('evenkeel_reconcile_queue_depth', '{{state}}')],
  },
  {
    title: 'Oldest in the queue',
    description: 'How long the object that is ready for longest has waited, and the age of the last sweep.',
    type: 'timeseries',
    unit: 's',
    width: 8,
    targets: [
      target('evenkeel_reconcile_oldest_seconds', 'oldest'),
      target('time() - evenkeel_last_sweep_timestamp_seconds', 'last sweep'),
    ],
  },
  {
    title: 'Writes',
    description: 'Per second, by call and result.',
    type: 'timeseries',
    unit: 'reqps',
    width: 8,
    targets: [
      target('sum by (action, result) (rate(evenkeel_apply_total[$__rate_interval]))', '{{action}} {{result}}'),
    ],
  },
  {
    title: 'Memory and processor',
    description: 'Of the process; the processor in cores.',
    type: 'timeseries',
    unit: 'short',
    width: 8,
    targets: [
      target('process_resident_memory_bytes', 'memory'),
      target('rate(process_cpu_seconds_total[$__rate_interval])', 'cores'),
    ],
  },
  {
    title: 'Event loop lag',
    description: 'Under 0.1 s whatever the manifests are.',
    type: 'timeseries',
    unit: 's',
    width: 8,
    thresholds: { warning: 0.1, bad: 0.5 },
    targets: [target('nodejs_eventloop_lag_p99_seconds', 'p99')],
  },
  {
    title: 'Dashboard',
    description: 'How long it takes to answer, browsers that are connected, and events that could not be kept.',
    type: 'timeseries',
    unit: 's',
    width: 8,
    targets: [
      ...quantiles('evenkeel_http_request_duration_seconds', ''),
      target('evenkeel_stream_clients', 'browsers'),
      target('increase(evenkeel_history_lost_total[$__rate_interval])', 'events lost'),
    ],
  },
];

export const CONTROLLER: readonly Row[] = [
  { title: 'Sources', panels: SOURCES },
  { title: 'Controller', panels: MACHINE },
];
