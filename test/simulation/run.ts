import { simulate } from './simulate.ts';

/** `tsx test/simulation/run.ts FROM [TO]`: plays seeds and prints what each found; one seed alone replays a failure. */
const from = Number(process.argv[2] ?? 1);
const to = Number(process.argv[3] ?? from);
let bad = 0;
for (let seed = from; seed <= to; seed++) {
  const started = process.hrtime.bigint();
  const result = await simulate({ seed });
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  if (result.violations.length > 0) bad += 1;
  process.stdout.write(`${JSON.stringify({ ...result, ms: Math.round(ms) })}\n`);
}
process.stdout.write(`${to - from + 1} seeds, ${bad} with violations\n`);
process.exitCode = bad > 0 ? 1 : 0;
