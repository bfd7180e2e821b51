import { AWS_API } from './aws-panels.ts';
import { CONTROLLER } from './controller-panels.ts';
import { FLEET } from './fleet-panels.ts';
import { OBJECT } from './object-panels.ts';
import type { Panel, Row } from './panel.ts';

export const ROWS: readonly Row[] = [FLEET, OBJECT, ...CONTROLLER, AWS_API];

/** A choice on top of the dashboard: the values of a label, as Prometheus has them. */
export interface Variable {
  readonly name: string;
  readonly metric: string;
  readonly label: string;
  /** Narrows it by the choices before it. */
  readonly selector?: string | undefined;
}

export const VARIABLES: readonly Variable[] = [
  { name: 'namespace', metric: 'evenkeel_object_info', label: 'namespace' },
  { name: 'kind', metric: 'evenkeel_object_info', label: 'kind', selector: 'namespace=~"$namespace"' },
  { name: 'name', metric: 'evenkeel_object_info', label: 'name', selector: 'namespace=~"$namespace", kind=~"$kind"' },
  { name: 'service', metric: 'evenkeel_aws_api_requests_total', label: 'service' },
];

const DATASOURCE = { type: 'prometheus', uid: '$' + '{datasource}' };
const PANEL_HEIGHT = { stat: 4, timeseries: 8, table: 8 } as const;
const COLUMNS = 24;

/** The dashboard as Grafana imports it. */
export function grafanaDashboard(): object {
  return {
    uid: 'evenkeel',
    title: 'Evenkeel',
    description: 'What Evenkeel keeps on an even keel, and how it does. Generated: edit a copy.',
    tags: ['evenkeel', 'ecs'],
    schemaVersion: 39,
    version: 1,
    editable: true,
    graphTooltip: 1,
    refresh: '30s',
    time: { from: 'now-6h', to: 'now' },
    timezone: 'browser',
    annotations: { list: [] },
    links: [],
    templating: { list: [datasourceVariable(), ...VARIABLES.map(queryVariable)] },
    panels: placed(ROWS),
  };
}

function datasourceVariable(): object {
  return { name: 'datasource', label: 'Prometheus', type: 'datasource', query: 'prometheus', hide: 0, current: {} };
}

/** `label_values(…)`, as Grafana takes it. */
function variableQuery({ metric, label, selector }: Variable): string {
  return `label_values(${metric}${selector === undefined ? '' : `{${selector}}`}, ${label})`;
}

function queryVariable(variable: Variable): object {
  const query = variableQuery(variable);
  return {
    name: variable.name,
    type: 'query',
    datasource: DATASOURCE,
    definition: query,
    query: { query, refId: variable.name },
    refresh: 2,
    sort: 1,
    multi: true,
    includeAll: true,
    allValue: '.*',
    current: { text: 'All', value: '$__all' },
    hide: 0,
  };
}

/** Panels from left to right and from top to bottom, each row under a heading. */
function placed(rows: readonly Row[]): readonly object[] {
  const panels: object[] = [];
  let y = 0;
  for (const row of rows) {
    const heading = { id: panels.length + 1, type: 'row', title: row.title, collapsed: false, panels: [] };
    panels.push({ ...heading, gridPos: { x: 0, y, w: COLUMNS, h: 1 } });
    y += 1;
    let x = 0;
    let height = 0;
    for (const panel of row.panels) {
      if (x + panel.width > COLUMNS) {
        y += height;
        [x, height] = [0, 0];
      }
      const h = PANEL_HEIGHT[panel.type];
      panels.push(grafanaPanel(panel, { id: panels.length + 1, gridPos: { x, y, w: panel.width, h } }));
      x += panel.width;
      height = Math.max(height, h);
    }
    y += height;
  }
  return panels;
}

interface Place {
  readonly id: number;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

function grafanaPanel(panel: Panel, place: Place): object {
  const { type, title, description } = panel;
  const targets = panel.targets.map(({ expr, legend }, index) => ({
    refId: String.fromCharCode('A'.charCodeAt(0) + index),
    datasource: DATASOURCE,
    expr,
    legendFormat: legend,
    ...(type === 'timeseries' ? { range: true } : { instant: true }),
    ...(type === 'table' ? { format: 'table' } : {}),
  }));
  const base = { ...place, type, title, description, datasource: DATASOURCE, targets };
  return { ...base, fieldConfig: { defaults: defaultsOf(panel), overrides: [] }, ...optionsOf(panel) };
}

function defaultsOf({ type, unit, stacked, thresholds }: Panel): object {
  const steps = thresholds
    ? [
        { color: 'green', value: null },
        { color: 'orange', value: thresholds.warning },
        ...(thresholds.bad > thresholds.warning ? [{ color: 'red', value: thresholds.bad }] : []),
      ]
    : [{ color: 'blue', value: null }];
  const stacking = { mode: stacked ? 'normal' : 'none', group: 'A' };
  const custom = { drawStyle: 'line', lineWidth: 1, fillOpacity: stacked ? 40 : 8, showPoints: 'never', stacking };
  return {
    unit,
    thresholds: { mode: 'absolute', steps },
    ...(type === 'timeseries' ? { custom, min: 0 } : {}),
  };
}

function optionsOf({ type }: Panel): object {
  if (type === 'stat')
    return { options: { colorMode: 'value', graphMode: 'area', reduceOptions: { calcs: ['lastNotNull'] } } };
  if (type === 'timeseries') {
    return {
      options: { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi', sort: 'desc' } },
    };
  }
  const hidden = ['Time', '__name__', 'instance', 'job'];
  return {
    options: { showHeader: true },
    transformations: [
      { id: 'merge', options: {} },
      { id: 'organize', options: { excludeByName: Object.fromEntries(hidden.map((name) => [name, true])) } },
    ],
  };
}
