import { METRICS, type MetricFact } from '../../controller/telemetry/metric-table.ts';

/** The process's own metrics that are relied on. */
const PROCESS = [
  'process_resident_memory_bytes',
  'process_cpu_seconds_total',
  'nodejs_eventloop_lag_p99_seconds',
] as const;

/** Names under which a metric is scraped: histograms have three series each. */
function scraped([name, { type }]: [string, MetricFact]): readonly string[] {
  return type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name];
}

const KNOWN = new Set<string>([...Object.entries<MetricFact>(METRICS).flatMap(scraped), ...PROCESS]);

/** The metrics that a query asks for. `unknown` are names, or labels of a metric, that are in no table. */
export function metricsIn(expr: string): { readonly names: readonly string[]; readonly unknown: readonly string[] } {
  const names = [...new Set(expr.match(/\b(?:evenkeel|process|nodejs)_\w+/g) ?? [])];
  const selectors = [...expr.matchAll(/\b(evenkeel_\w+)\{([^}]*)\}/g)];
  const unknownLabels = selectors.flatMap(([, name = '', selector = '']) =>
    [...selector.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)]
      .map(([, label = '']) => label)
      .filter((label) => label !== 'le' && !labelsOf(name).includes(label))
      .map((label) => `${name}{${label}}`),
  );
  return { names, unknown: [...names.filter((name) => !KNOWN.has(name)), ...unknownLabels] };
}

function labelsOf(name: string): readonly string[] {
  const facts: Readonly<Record<string, MetricFact>> = METRICS;
  return (facts[name] ?? facts[name.replace(/_(bucket|sum|count)$/, '')])?.labels ?? [];
}
