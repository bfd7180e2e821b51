/** One query of a panel, in PromQL with Grafana's variables. */
export interface Target {
  readonly expr: string;
  /** Grafana's pattern for the name of a series. */
  readonly legend: string;
}

/** A panel as it is thought of; place, ids and all that Grafana wants besides are put in by the dashboard. */
export interface Panel {
  readonly title: string;
  /** What it means, and what to do when it looks bad. */
  readonly description: string;
  readonly type: 'stat' | 'timeseries' | 'table';
  /** Of Grafana's names of units: `s`, `percentunit`, `reqps`, `short`. */
  readonly unit: string;
  /** Of 24 columns. */
  readonly width: number;
  readonly targets: readonly Target[];
  /** Areas on top of each other, for shares of a whole. */
  readonly stacked?: boolean | undefined;
  /** Values from which a number turns to warning and to bad. */
  readonly thresholds?: { readonly warning: number; readonly bad: number } | undefined;
}

export interface Row {
  readonly title: string;
  readonly panels: readonly Panel[];
}

/** What stands behind a query whose absence means none: taken off where a query is to prove that it finds something. */
export const OR_NONE = ' or vector(0)';

export function target(expr: string, legend = ''): Target {
  return { expr, legend };
}

/** Quantiles of a histogram over the window of the panel. */
export function quantiles(metric: string, selector: string, by: readonly string[] = []): readonly Target[] {
  const labels = ['le', ...by].join(', ');
  const name = by.map((label) => `{{${label}}} `).join('');
  return [0.5, 0.95].map((quantile) =>
    target(
      `histogram_quantile(${quantile}, sum by (${labels}) (rate(${metric}_bucket{${selector}}[$__rate_interval])))`,
      `${name}p${quantile * 100}`,
    ),
  );
}
