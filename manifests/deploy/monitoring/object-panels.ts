import { type Panel, type Row, target } from './panel.ts';

const CHOSEN = 'namespace=~"$namespace", kind=~"$kind", name=~"$name"';
const NAME = '{{namespace}}/{{kind}}/{{name}}';

const PANELS: readonly Panel[] = [
  {
    title: 'State',
    description: 'Where the object lives, its health, and whether it is as the manifest says.',
    type: 'table',
    unit: 'short',
    width: 12,
    targets: [target(`evenkeel_object_info{${CHOSEN}}`)],
  },
  {
    title: 'Conditions that do not hold',
    description: 'Conditions in the Kubernetes form; evenkeel describe says why.',
    type: 'table',
    unit: 'short',
    width: 12,
    targets: [target(`evenkeel_object_condition{${CHOSEN}, type=~"Ready|Synced|Healthy", status!="True"}`)],
  },
  {
    title: 'Drifted fields',
    description: 'Fields that differ though the manifest did not change.',
    type: 'timeseries',
    unit: 'short',
    width: 6,
    targets: [target(`evenkeel_drift_fields{${CHOSEN}}`, NAME)],
  },
  {
    title: 'Age of drift',
    description: 'Since when it differs.',
    type: 'timeseries',
    unit: 's',
    width: 6,
    targets: [target(`time() - evenkeel_drift_since_timestamp_seconds{${CHOSEN}}`, NAME)],
  },
  {
    title: 'Rollout under way',
    description: 'Age of the rollout that is under way.',
    type: 'timeseries',
    unit: 's',
    width: 4,
    targets: [target(`time() - evenkeel_deployment_started_timestamp_seconds{${CHOSEN}}`, NAME)],
  },
  {
    title: 'Time left for a person',
    description: 'Until ECS goes on without an answer: evenkeel rollout continue, or abort.',
    type: 'timeseries',
    unit: 's',
    width: 4,
    targets: [target(`evenkeel_deployment_paused_until_timestamp_seconds{${CHOSEN}} - time()`, NAME)],
  },
  {
    title: 'Failures in a row',
    description: 'Back-off grows with them; the log names each.',
    type: 'timeseries',
    unit: 'short',
    width: 4,
    targets: [target(`evenkeel_object_failures{${CHOSEN}}`, NAME)],
  },
];

export const OBJECT: Row = { title: 'Object', panels: PANELS };
