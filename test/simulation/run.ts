import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type SimulationResult, simulate } from './simulate.ts';

/**
 * `npm run -s simulate -- FROM [TO]`: plays seeds, on all cores, and prints what they covered. One seed alone replays a
 * failure. Exit 1 when any oracle was violated.
 */
const [from = 1, to = from, worker] = process.argv.slice(2).map(Number);

if (worker === undefined) await report(await playAll());
else await play(worker);

async function play(step: number): Promise<void> {
  for (let seed = from; seed <= to; seed += step) process.send?.(await simulate({ seed }));
}

async function playAll(): Promise<readonly SimulationResult[]> {
  const results: SimulationResult[] = [];
  const workers = Math.max(1, Math.min(availableParallelism(), to - from + 1));
  const lives = Array.from({ length: workers }, (_, i) => {
    const child = fork(fileURLToPath(import.meta.url), [String(from + i), String(to), String(workers)], {
      execArgv: process.execArgv,
    });
    child.on('message', (result) => results.push(result as SimulationResult));
    return new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  });
  const codes = await Promise.all(lives);
  if (codes.some((code) => code !== 0)) throw new Error(`a worker ended with ${codes.join(', ')}`);
  return results.sort((a, b) => a.seed - b.seed);
}

async function report(results: readonly SimulationResult[]): Promise<void> {
  const out = (line: string): boolean => process.stdout.write(`${line}\n`);
  const sites = new Map<string, number>();
  for (const site of results.flatMap(({ crashes }) => crashes)) sites.set(site, (sites.get(site) ?? 0) + 1);
  out('crash points covered, by call site:');
  for (const [site, count] of [...sites].sort()) out(`  ${String(count).padStart(5)}  ${site}`);
  const sum = (of: (result: SimulationResult) => number): number =>
    results.reduce((total, result) => total + of(result), 0);
  out(
    `${results.length} histories, ${sum(({ calls }) => calls)} AWS calls, ${sum(({ crashes }) => crashes.length)} crashes at ${sites.size} points, ` +
      `${sum(({ lostResponses }) => lostResponses)} lost responses, ${sum(({ secondLeaders }) => secondLeaders)} second leaders`,
  );
  const bad = results.filter(({ violations }) => violations.length > 0);
  for (const { seed, violations } of bad)
    out(`seed ${seed}: ${violations.join('; ')}\n  replay: npm run -s simulate -- ${seed}`);
  out(`simulation: ${results.length - bad.length} passed, ${bad.length} failed`);
  process.exitCode = bad.length > 0 ? 1 : 0;
}
