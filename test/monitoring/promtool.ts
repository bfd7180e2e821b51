import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { ALERT_GROUPS } from '../../manifests/deploy/monitoring/alert-rules.ts';
import type { AlertCase } from './alert-cases.ts';

const run = promisify(execFile);

export const RULES = fileURLToPath(new URL('../../manifests/deploy/prometheus/alerts.yaml', import.meta.url));

export async function hasPromtool(): Promise<boolean> {
  return run('promtool', ['--version']).then(
    () => true,
    () => false,
  );
}

/** Runs `promtool test rules` over one case. Resolves with what it complains of; empty when all is as expected. */
export async function promtoolTest(one: AlertCase, rules = RULES): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'promtool-'));
  const file = join(folder, 'test.yaml');
  writeFileSync(file, stringify(testFile(one, rules)));
  try {
    await run('promtool', ['test', 'rules', file]);
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function testFile({ alert, series, at, fires }: AlertCase, rules: string): object {
  const rule = ALERT_GROUPS.flatMap((group) => group.rules).find((each) => each.alert === alert);
  if (!rule) throw new Error(`there is no alert ${alert}`);
  const { severity, description } = rule;
  const guide = `docs/guides/monitoring.md#${alert.toLowerCase()}`;
  return {
    rule_files: [rules],
    evaluation_interval: '1m',
    tests: [
      {
        interval: '1m',
        input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
        alert_rule_test: [
          {
            eval_time: at,
            alertname: alert,
            exp_alerts: fires.map(({ labels, summary }) => ({
              exp_labels: { severity, ...labels },
              exp_annotations: { summary, description, guide },
            })),
          },
        ],
      },
    ],
  };
}
