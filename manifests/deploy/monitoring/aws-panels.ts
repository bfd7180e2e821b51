import { type Panel, quantiles, type Row, target } from './panel.ts';

const SERVICE = 'service=~"$service"';

function perSecond(metric: string, selector = SERVICE): string {
  return `rate(${metric}{${selector}}[$__rate_interval])`;
}

const PANELS: readonly Panel[] = [
  {
    title: 'Requests',
    description: 'Per second, by service.',
    type: 'timeseries',
    unit: 'reqps',
    width: 12,
    stacked: true,
    targets: [target(`sum by (service) (${perSecond('evenkeel_aws_api_requests_total')})`, '{{service}}')],
  },
  {
    title: 'Busiest operations',
    description: 'Per second, the ten that are called most.',
    type: 'timeseries',
    unit: 'reqps',
    width: 12,
    targets: [
      target(
        `topk(10, sum by (service, operation) (${perSecond('evenkeel_aws_api_requests_total')}))`,
        '{{service}}:{{operation}}',
      ),
    ],
  },
  {
    title: 'Errors',
    description:
      'Per second, by operation and code. Denied means that the role lacks a permission: evenkeel’s IAM policies.',
    type: 'timeseries',
    unit: 'reqps',
    width: 8,
    targets: [
      target(
        `sum by (service, operation, code) (${perSecond('evenkeel_aws_api_requests_total', `${SERVICE}, code!="ok"`)}) > 0`,
        '{{service}}:{{operation}} {{code}}',
      ),
    ],
  },
  {
    title: 'Throttled',
    description: 'Per second. Somebody else uses the same budget: it is the account’s, not ours alone.',
    type: 'timeseries',
    unit: 'reqps',
    width: 8,
    targets: [
      target(
        `sum by (service, operation) (${perSecond('evenkeel_aws_api_throttles_total')}) > 0`,
        '{{service}}:{{operation}}',
      ),
    ],
  },
  {
    title: 'How long requests take',
    description: 'By service, errors included.',
    type: 'timeseries',
    unit: 's',
    width: 8,
    targets: quantiles('evenkeel_aws_api_request_duration_seconds', SERVICE, ['service']),
  },
];

export const AWS_API: Row = { title: 'AWS API', panels: PANELS };
