import { play } from './play.ts';
import { SCENARIOS } from './scenarios.ts';

/** `npx tsx test/replacement/print.ts [NAME]`: the calls of each replacement in order, and what the probe found. */
const [, , wanted = ''] = process.argv;
const out = (line: string): boolean => process.stdout.write(`${line}\n`);

for (const scenario of SCENARIOS.filter(({ name }) => name.includes(wanted))) {
  const { trace, downtime, probes, converged } = await play(scenario);
  out(`\n${scenario.name}`);
  for (const line of trace) out(`  ${line.slice(0, line.indexOf(' ')).padStart(8)}${line.slice(line.indexOf(' '))}`);
  const asked = `${probes * scenario.requests.length} requests asked about`;
  out(
    `  ${converged ? 'converged' : 'NOT CONVERGED'}; ${asked}, ${downtime.length === 0 ? 'none could have failed' : ''}`,
  );
  for (const { request, from, until, reason } of downtime)
    out(
      `  ${request} failed from ${from / 1000}s to ${until === undefined ? 'the end' : `${until / 1000}s`}: ${reason}`,
    );
}
