import { readdirSync } from 'node:fs';
import { serveSandbox } from '../../sandbox/serve.ts';
import { benchOf } from '../sandbox/conformance/bench.ts';
import type { Bench, ConformanceRow } from '../sandbox/conformance/row.ts';
import type { Tally } from '../scenario/play-scenario.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const FOLDER = new URL('../sandbox/', import.meta.url);

/** The rows of every `*-rows.ts` below test/sandbox, so that a new table is never forgotten here. */
export async function conformanceRows(): Promise<readonly ConformanceRow[]> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => /-rows\.ts$/.test(file));
  const modules = await Promise.all(
    files.sort().map(async (file) => (await import(new URL(file, FOLDER).href)) as Record<string, unknown>),
  );
  const rows = modules.flatMap((module) => Object.values(module).filter(isTable).flat());
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function isTable(value: unknown): value is readonly ConformanceRow[] {
  return Array.isArray(value) && value.every((row) => typeof row?.id === 'string' && typeof row.run === 'function');
}

/** Every row against a sandbox of its own in virtual time. */
export async function conformToSandbox(rows: readonly ConformanceRow[], print: (line: string) => void): Promise<Tally> {
  const clock = createVirtualClock();
  const { url, close } = await serveSandbox({ port: 0, clock, random: seededRandom(1) });
  try {
    return await conform(rows, { bench: benchOf(url, (ms) => clock.advance(ms)), print });
  } finally {
    await close();
  }
}

/** The rows that moto supports, against moto as it is: no proxy, no shim. */
export function conformToMoto(
  rows: readonly ConformanceRow[],
  url: string,
  print: (line: string) => void,
): Promise<Tally> {
  const supported = rows.filter(({ moto }) => moto);
  return conform(supported, { bench: benchOf(url), print });
}

async function conform(
  rows: readonly ConformanceRow[],
  { bench, print }: { bench: Bench; print: (line: string) => void },
): Promise<Tally> {
  let failed = 0;
  for (const row of rows) {
    const error = await row.run(bench).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!error) continue;
    failed += 1;
    print(`  FAILED ${row.id} (${row.behaviour}): ${error instanceof Error ? error.message : String(error)}`);
  }
  return { passed: rows.length - failed, failed };
}
