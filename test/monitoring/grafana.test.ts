import { describe, expect, it } from 'vitest';
import { METRICS, type MetricFact } from '../../controller/telemetry/metric-table.ts';
import { grafanaDashboard, ROWS, VARIABLES } from '../../manifests/deploy/monitoring/dashboard.ts';
import { metricsIn } from './expressions.ts';

const PANELS = ROWS.flatMap(({ panels }) => panels);
const EXPRESSIONS = PANELS.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const));

interface Placed {
  readonly id: number;
  readonly type: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

function placed(): readonly Placed[] {
  return (grafanaDashboard() as { readonly panels: readonly Placed[] }).panels;
}

describe('the Grafana dashboard', () => {
  it.each(EXPRESSIONS)('%s asks for metrics and labels that exist: %s', (_title, expr) => {
    expect(metricsIn(expr).unknown).toEqual([]);
  });

  it('shows every metric somewhere', () => {
    const shown = new Set(EXPRESSIONS.flatMap(([, expr]) => metricsIn(expr).names));
    const hidden = Object.entries<MetricFact>(METRICS)
      .map(([name, { type }]) => (type === 'histogram' ? `${name}_bucket` : name))
      .filter((name) => !shown.has(name));

    expect(hidden).toEqual([]);
  });

  it('asks in its variables for labels that exist', () => {
    expect(
      VARIABLES.flatMap(({ metric, label, selector = '' }) => metricsIn(`${metric}{${label}="",${selector}}`).unknown),
    ).toEqual([]);
  });

  it('uses no variable that it does not have', () => {
    const own = VARIABLES.map(({ name }) => `$${name}`);
    const used = EXPRESSIONS.flatMap(([, expr]) => expr.match(/\$\w+/g) ?? []);

    expect(used.filter((name) => ![...own, '$__range', '$__rate_interval'].includes(name))).toEqual([]);
  });

  it('has one title a row for each panel, and every one says what it means', () => {
    for (const { panels } of ROWS) expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
    for (const { description } of PANELS) expect(description).toMatch(/\.$/);
  });

  it('puts no panel over another or beyond the edge', () => {
    const cells = placed().flatMap(({ gridPos: { x, y, w, h } }) => {
      expect(x + w).toBeLessThanOrEqual(24);
      return Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`);
    });

    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(placed().map(({ id }) => id)).size).toBe(placed().length);
  });
});
