import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { metricsReference } from '../../../controller/telemetry/metrics-reference.ts';
import { alertFile } from './alert-file.ts';
import { grafanaDashboard } from './dashboard.ts';

/** Every generated file by its path in the repository. */
export function generate(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/reference/metrics.md', metricsReference()],
    ['manifests/deploy/grafana/evenkeel.json', `${JSON.stringify(grafanaDashboard(), undefined, 2)}\n`],
    ['manifests/deploy/prometheus/alerts.yaml', alertFile()],
  ]);
}

function main(): void {
  for (const [path, text] of generate()) {
    const file = fileURLToPath(new URL(`../../../${path}`, import.meta.url));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
