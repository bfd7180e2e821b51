import { type Field, type Fields, fallback, keyed, leaf, object, type RuleContext } from '../../model/fields.ts';
import type { Json } from '../../model/json.ts';

const DIMENSIONS: Field = keyed<unknown>(['name'], { name: leaf('scalar'), value: leaf('strLike') });

/** Metric math: queries by their id, of which one returns data. */
export const METRIC_QUERIES: Field = keyed<unknown>(['id'], {
  id: leaf('scalar'),
  expression: leaf('scalar'),
  label: leaf('scalar'),
  metricStat: object<unknown>({
    metric: object<unknown>({ dimensions: DIMENSIONS, metricName: leaf('scalar'), namespace: leaf('scalar') }),
    stat: leaf('scalar'),
    unit: leaf('scalar'),
  }),
  returnData: leaf('scalar', fallback(true)),
});

/** A label names a load balancer and target group, and only request counts are counted by them. */
function ofRequestCount(value: Json, { parent }: RuleContext<unknown>): Json | undefined {
  return String(parent.predefinedMetricType).startsWith('ALBRequestCount') ? value : undefined;
}

export const PREDEFINED_METRIC: Fields = {
  predefinedMetricType: leaf('scalar'),
  resourceLabel: leaf('scalar', undefined, { normalise: ofRequestCount }),
};

export const CUSTOMIZED_METRIC: Fields = {
  metricName: leaf('scalar'),
  namespace: leaf('scalar'),
  dimensions: DIMENSIONS,
  statistic: leaf('scalar'),
  unit: leaf('scalar'),
  metrics: METRIC_QUERIES,
};
