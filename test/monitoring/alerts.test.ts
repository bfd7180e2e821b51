import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALERT_GROUPS } from '../../manifests/deploy/monitoring/alert-rules.ts';
import { ALERT_CASES } from './alert-cases.ts';
import { metricsIn } from './expressions.ts';
import { hasPromtool, promtoolTest } from './promtool.ts';

const RULES = ALERT_GROUPS.flatMap(({ rules }) => rules);
const GUIDE = readFileSync(new URL('../../docs/guides/monitoring.md', import.meta.url), 'utf8');
/** Only a workplace may lack it; where CI is set its absence is a failure. */
const lacking = !(await hasPromtool()) && process.env.CI !== 'true';
const LACKING = 'the alerting rules are not tried, because there is no promtool (apt-get install prometheus)';
if (lacking) process.stderr.write(`SKIPPED: ${LACKING}\n`);

describe('alerting rules', () => {
  it.each(RULES.map((rule) => [rule.alert, rule] as const))('%s asks for metrics that exist', (_alert, { expr }) => {
    expect(metricsIn(expr).unknown).toEqual([]);
  });

  it.each(RULES.map(({ alert }) => alert))(
    '%s is told of in the guide, fires in a case and keeps still in another',
    (alert) => {
      const cases = ALERT_CASES.filter((one) => one.alert === alert);

      expect(GUIDE).toContain(`### ${alert}\n`);
      expect(cases.some(({ fires }) => fires.length > 0)).toBe(true);
      expect(cases.some(({ fires }) => fires.length === 0)).toBe(true);
    },
  );

  it.skipIf(lacking).each(ALERT_CASES)('$alert: $fires.length when $because', async (one) => {
    expect(await promtoolTest(one)).toBe('');
  });
});
