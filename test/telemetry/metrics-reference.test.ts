import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { METRICS, type MetricFact } from '../../controller/telemetry/metric-table.ts';

const PAGE = new URL('../../docs/reference/metrics.md', import.meta.url);

it('docs/reference/metrics.md lists every metric as it is', () => {
  const rows = readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const expected = Object.entries<MetricFact>(METRICS).map(([name, { type, labels, help }]) => {
    const names = labels.map((label) => `\`${label}\``).join(' ');
    return `| \`${name}\` | ${type} | ${names} | ${help} |`;
  });
  expect(rows).toEqual(expected);
});
