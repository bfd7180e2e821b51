import { type CrashHistory, playCrashes } from './crash-history.ts';
import { endingDifferences } from './ending-differences.ts';
import { foodAndPets } from './food-and-pets.ts';
import { goApiPostgres } from './go-api-postgres.ts';
import type { System } from './system.ts';

/**
 * `npx tsx test/systems/run-crashes.ts [ID…]`: systems from nothing to torn down while the operator dies at every mutating call
 * in turn and starts again from nothing. Prints how many calls that were and where a history ends otherwise than without
 * crashes. Exit 1 where one does.
 */
let failures = 0;

async function play(system: System): Promise<void> {
  const plain = await playCrashes(system);
  const { calls, ending } = plain;
  process.stdout.write(
    `${system.id} ${system.name}: ${ending.living.length} things live; without crashes ${calls.creating} calls `,
  );
  process.stdout.write(`make them and ${calls.destroying} take them down\n`);
  for (const phase of ['before send', 'after commit'] as const) {
    const began = process.cpuUsage();
    const history = await playCrashes(system, phase);
    report(`the operator dies ${phase}`, { plain, history });
    process.stdout.write(`          (${(process.cpuUsage(began).user / 1e6).toFixed(1)} s of this machine)\n`);
  }
}

function report(
  what: string,
  { plain, history }: { readonly plain: CrashHistory; readonly history: CrashHistory },
): void {
  const { creating, destroying, spared } = history;
  const differences = [
    ...endingDifferences(plain.ending, history.ending, creating),
    ...spared.map((one) => `nobody died at ${one}`),
  ];
  if (differences.length > 0) failures += 1;
  const crashes = `${creating.length} crashes while it is created, ${destroying.length} while it is torn down`;
  process.stdout.write(`  ${differences.length === 0 ? 'ok' : 'NOT OK'}  ${what}: ${crashes}\n`);
  for (const difference of differences) process.stdout.write(`          ${difference}\n`);
}

const names = process.argv.slice(2);
for (const system of [goApiPostgres, foodAndPets])
  if (names.length === 0 || names.includes(system.id)) await play(system);
process.exitCode = failures > 0 ? 1 : 0;
