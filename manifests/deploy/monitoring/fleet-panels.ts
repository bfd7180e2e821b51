import { OR_NONE, type Panel, type Row, target } from './panel.ts';

const CHOSEN = 'namespace=~"$namespace", kind=~"$kind"';
const OF_KIND = 'kind=~"$kind"';

/** A quantile over the whole time that the dashboard shows: these things are rare. */
function overAll(metric: string, selector: string, quantile: number): string {
  return `histogram_quantile(${quantile}, sum by (le) (increase(${metric}_bucket{${selector}}[$__range])))`;
}

const PANELS: readonly Panel[] = [
  {
    title: 'Objects',
    description: 'Objects that manifests declare.',
    type: 'stat',
    unit: 'short',
    width: 4,
    targets: [target(`count(evenkeel_object_info{${CHOSEN}})`)],
  },
  {
    title: 'Not healthy',
    description: 'Degraded or missing. The table below names them.',
    type: 'stat',
    unit: 'short',
    width: 4,
    thresholds: { warning: 1, bad: 1 },
    targets: [target(`count(evenkeel_object_info{${CHOSEN}, health=~"Degraded|Missing"})${OR_NONE}`)],
  },
  {
    title: 'Drifted fields',
    description: 'Fields that somebody changed outside of the manifests and that differ still.',
    type: 'stat',
    unit: 'short',
    width: 4,
    thresholds: { warning: 1, bad: 20 },
    targets: [target(`sum(evenkeel_drift_fields{${CHOSEN}})${OR_NONE}`)],
  },
  {
    title: 'Oldest drift',
    description: 'Age of the drift that stands for longest. In mode enforce it is healed within a sweep or two.',
    type: 'stat',
    unit: 's',
    width: 4,
    thresholds: { warning: 900, bad: 1800 },
    targets: [target(`max(time() - evenkeel_drift_since_timestamp_seconds{${CHOSEN}})${OR_NONE}`)],
  },
  {
    title: 'Waiting for a person',
    description: 'Rollouts that stand at a PAUSE hook: evenkeel rollout continue, or abort.',
    type: 'stat',
    unit: 'short',
    width: 4,
    thresholds: { warning: 1, bad: 5 },
    targets: [target(`sum(evenkeel_deployment_paused{${CHOSEN}})${OR_NONE}`)],
  },
  {
    title: 'Suspended',
    description: 'Objects that a person has suspended: nothing is written to them.',
    type: 'stat',
    unit: 'short',
    width: 4,
    thresholds: { warning: 1, bad: 10 },
    targets: [target(`count(evenkeel_object_info{${CHOSEN}, suspended="true"})${OR_NONE}`)],
  },
  {
    title: 'Health',
    description: 'Objects by health.',
    type: 'timeseries',
    unit: 'short',
    width: 8,
    stacked: true,
    targets: [target(`count by (health) (evenkeel_object_info{${CHOSEN}})`, '{{health}}')],
  },
  {
    title: 'Sync',
    description: 'Objects by whether live means what the manifest means.',
    type: 'timeseries',
    unit: 'short',
    width: 8,
    stacked: true,
    targets: [target(`count by (sync) (evenkeel_object_info{${CHOSEN}})`, '{{sync}}')],
  },
  {
    title: 'Drift found and healed',
    description: 'Findings per hour. Found without healed piles up as drifted fields.',
    type: 'timeseries',
    unit: 'short',
    width: 8,
    targets: [
      target(`sum(increase(evenkeel_drift_detected_total{${OF_KIND}}[1h]))`, 'found'),
      target(`sum(increase(evenkeel_drift_healed_total{${OF_KIND}}[1h]))`, 'healed'),
    ],
  },
  {
    title: 'Time to heal',
    description: 'From the finding of a drift to its end, over the time that is shown.',
    type: 'stat',
    unit: 's',
    width: 6,
    targets: [0.5, 0.95].map((quantile) =>
      target(overAll('evenkeel_drift_duration_seconds', OF_KIND, quantile), `p${quantile * 100}`),
    ),
  },
  {
    title: 'Rollouts a day',
    description: 'Rollouts that ended within the last 24 hours, by their end.',
    type: 'timeseries',
    unit: 'short',
    width: 6,
    targets: [target(`sum by (result) (increase(evenkeel_deployment_total{${OF_KIND}}[1d]))`, '{{result}}')],
  },
  {
    title: 'Change failure rate',
    description: 'Share of rollouts that were rolled back or failed, over the time that is shown.',
    type: 'stat',
    unit: 'percentunit',
    width: 6,
    thresholds: { warning: 0.15, bad: 0.3 },
    targets: [
      target(
        `sum(increase(evenkeel_deployment_total{${OF_KIND}, result!="succeeded"}[$__range])) / sum(increase(evenkeel_deployment_total{${OF_KIND}}[$__range]))`,
      ),
    ],
  },
  {
    title: 'How long rollouts take',
    description: 'From start to end of those that succeeded, over the time that is shown.',
    type: 'stat',
    unit: 's',
    width: 6,
    targets: [0.5, 0.95].map((quantile) =>
      target(
        overAll('evenkeel_deployment_duration_seconds', `${OF_KIND}, result="succeeded"`, quantile),
        `p${quantile * 100}`,
      ),
    ),
  },
  {
    title: 'Needs attention',
    description: 'Objects that are not healthy or not in sync. Choose one above to see more of it.',
    type: 'table',
    unit: 'short',
    width: 24,
    targets: [
      target(
        `evenkeel_object_info{${CHOSEN}, health=~"Degraded|Missing"} or evenkeel_object_info{${CHOSEN}, sync="OutOfSync"}`,
      ),
    ],
  },
  {
    title: 'People told',
    description: 'Messages of Alert documents per hour, by provider: delivered, retried, or given up (dead).',
    type: 'timeseries',
    unit: 'short',
    width: 8,
    targets: [
      target('sum by (provider, result) (increase(evenkeel_notifications_total[1h]))', '{{provider}} {{result}}'),
    ],
  },
  {
    title: 'Refused writes',
    description: 'What guards refused since the controller’s start, by code: docs/reference/codes.md says what to do.',
    type: 'table',
    unit: 'short',
    width: 16,
    targets: [target(`sum by (kind, code) (evenkeel_refusals_total{${OF_KIND}})`)],
  },
];

export const FLEET: Row = { title: 'Fleet', panels: PANELS };
