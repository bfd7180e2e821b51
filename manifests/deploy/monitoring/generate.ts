import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { metricsReference } from '../../../controller/telemetry/metrics-reference.ts';

/** Every generated file by its path in the repository. */
export function generate(): ReadonlyMap<string, string> {
  return new Map([['docs/reference/metrics.md', metricsReference()]]);
}

function main(): void {
  for (const [path, text] of generate()) writeFileSync(new URL(`../../../${path}`, import.meta.url), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
