import { spawnSync } from 'node:child_process';
import { sdkSwitches } from '../../controller/config.ts';
import { sleep } from '../../controller/ports/clock.ts';
import { systemClock } from '../../controller/ports/system.ts';
import { METRICS, type MetricFact } from '../../controller/telemetry/metric-table.ts';
import { ROWS, VARIABLES } from '../../manifests/deploy/monitoring/dashboard.ts';
import { OR_NONE } from '../../manifests/deploy/monitoring/panel.ts';
import { missing } from '../support/missing.ts';
import { type Prometheus, type Sample, startPrometheus } from './prometheus.ts';
import { RULES } from './promtool.ts';
import { openStage, type Stage } from './stage.ts';

sdkSwitches().AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const print = (line: string): void => void process.stdout.write(`${line}\n`);

interface Check {
  readonly name: string;
  /** What is wrong; undefined where nothing is. */
  readonly wrong?: string | undefined;
}

/** Scrapes happen every second; what was there last is everywhere a little later. */
const AFTERMATH_MS = 5_000;
const WINDOWS = { $__rate_interval: '1m', $__range: '30m' } as const;

/** The query as Grafana sends it with everything chosen, and without what stands for "none". */
function filled(expr: string): string {
  const chosen = VARIABLES.reduce((text, { name }) => text.replaceAll(new RegExp(`\\$${name}\\b`, 'g'), '.*'), expr);
  const windowed = Object.entries(WINDOWS).reduce((text, [name, value]) => text.replaceAll(name, value), chosen);
  return windowed.replaceAll(OR_NONE, '');
}

function isData({ value }: Sample): boolean {
  return Number.isFinite(Number(value[1]));
}

async function panelChecks(prometheus: Prometheus): Promise<readonly Check[]> {
  const targets = ROWS.flatMap(({ title: row, panels }) =>
    panels.flatMap(({ title, targets: all }) => all.map(({ expr }) => ({ name: `${row}: ${title}`, expr }))),
  );
  return Promise.all(
    targets.map(async ({ name, expr }) => {
      const found = (await prometheus.query(filled(expr))).filter(isData);
      const wrong = found.length > 0 ? undefined : `no data: ${filled(expr)}`;
      return { name: `${name} (${found.length} series)`, wrong };
    }),
  );
}

async function variableChecks(prometheus: Prometheus): Promise<readonly Check[]> {
  return Promise.all(
    VARIABLES.map(async ({ name, metric, label, selector = '' }) => {
      const match = encodeURIComponent(`${metric}{${filled(selector)}}`);
      const values = (await prometheus.get(`/api/v1/label/${label}/values?match[]=${match}`)) as readonly string[];
      return { name: `variable ${name}: ${values.join(' ')}`, wrong: values.length > 0 ? undefined : 'no values' };
    }),
  );
}

/** Every row of the table is scraped, and nothing of ours that has no row. */
async function tableChecks(prometheus: Prometheus): Promise<readonly Check[]> {
  const names = (await prometheus.get('/api/v1/label/__name__/values')) as readonly string[];
  const table = Object.entries<MetricFact>(METRICS);
  const expected = table.flatMap(([name, { type }]) =>
    type === 'histogram' ? ['bucket', 'sum', 'count'].map((part) => `${name}_${part}`) : [name],
  );
  const absent = expected.filter((name) => !names.includes(name));
  const extra = names.filter((name) => name.startsWith('evenkeel_') && !expected.includes(name));
  return [
    { name: `all ${table.length} metrics of the table are scraped`, wrong: absent.join(' ') || undefined },
    { name: 'nothing is scraped that the table does not have', wrong: extra.join(' ') || undefined },
  ];
}

async function toldCheck(prometheus: Prometheus): Promise<Check> {
  const told = await prometheus.query('evenkeel_notifications_total{result="delivered"} > 0');
  return { name: 'people were told', wrong: told.length > 0 ? undefined : 'no message was delivered' };
}

interface RuleGroups {
  readonly groups: readonly {
    readonly rules: readonly { readonly name: string; readonly health: string; readonly state: string }[];
  }[];
}

/** What the story must set off; the others need more time than it takes. */
const FIRING = ['EvenkeelRolledBack', 'EvenkeelDenied'];

async function ruleChecks(prometheus: Prometheus): Promise<readonly Check[]> {
  const { groups } = (await prometheus.get('/api/v1/rules')) as RuleGroups;
  const rules = groups.flatMap((group) => group.rules);
  const ill = rules.filter(({ health }) => health !== 'ok').map(({ name }) => name);
  const firing = new Set(rules.filter(({ state }) => state === 'firing').map(({ name }) => name));
  return [
    { name: `all ${rules.length} alerting rules are evaluated`, wrong: ill.join(' ') || undefined },
    ...FIRING.map((name) => ({ name: `${name} fires`, wrong: firing.has(name) ? undefined : 'it does not' })),
  ];
}

/** What Prometheus' own linter says of the names and types of ours. */
async function conventionCheck({ controller }: Stage): Promise<Check> {
  const text = await (await fetch(`${controller.url}/metrics`)).text();
  const { stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' });
  const complaints = `${stdout}${stderr}`.split('\n').filter((line) => line.startsWith('evenkeel_'));
  return { name: 'promtool check metrics has nothing to say', wrong: complaints.join('; ') || undefined };
}

function report(checks: readonly Check[]): number {
  for (const { name, wrong } of checks)
    print(wrong === undefined ? `  ok      ${name}` : `  FAILED  ${name}: ${wrong}`);
  const failed = checks.filter(({ wrong }) => wrong !== undefined).length;
  print(`${checks.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function watch(stage: Stage): Promise<number> {
  const target = new URL(stage.controller.url).host;
  const prometheus = await startPrometheus({ target, rules: RULES });
  if (!prometheus) return missing('Prometheus (apt-get install prometheus)', print);
  try {
    print('a controller over the sandbox, scraped by Prometheus');
    await stage.begin();
    await stage.play();
    await sleep(systemClock, AFTERMATH_MS);
    const { version } = (await prometheus.get('/api/v1/status/buildinfo')) as { readonly version: string };
    print(`Prometheus ${version}; every query of the dashboard, with everything chosen and no stand-in for "none":`);
    return report([
      ...(await panelChecks(prometheus)),
      ...(await variableChecks(prometheus)),
      ...(await tableChecks(prometheus)),
      await toldCheck(prometheus),
      ...(await ruleChecks(prometheus)),
      await conventionCheck(stage),
    ]);
  } finally {
    await prometheus.stop();
  }
}

const stage = await openStage();
try {
  process.exitCode = await watch(stage);
} finally {
  await stage.close();
}
