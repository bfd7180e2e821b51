import type { Json } from '../../controller/model/json.ts';
import type { OpenTarget } from './aws-target.ts';
import type { Row } from './row.ts';
import { SCENARIO } from './scenario.ts';
import { openStage, type Stage } from './stage.ts';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Plays every row against one AWS and prints a line for each; a row that fails does not keep the next from its try. */
export async function playScenario(open: OpenTarget, print: (line: string) => void): Promise<Tally> {
  const opened = await openStage(open).catch((error: unknown) => error as Error);
  if (opened instanceof Error) {
    print(`  FAILED the shop does not settle: ${opened.message}`);
    return { passed: 0, failed: SCENARIO.length };
  }
  try {
    return await playAll(opened, print);
  } finally {
    await opened.close();
  }
}

async function playAll(stage: Stage, print: (line: string) => void): Promise<Tally> {
  let failed = 0;
  for (const row of SCENARIO) {
    const error = await stage.play(row).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (error) failed += 1;
    for (const line of error ? [`FAILED ${row.id}: ${messageOf(error)}`] : shown(row)) print(`  ${line}`);
  }
  const refused = await refusedBy(stage, print);
  return { passed: SCENARIO.length - failed, failed: failed + refused };
}

/** What IAM refused in the whole story: nothing, with the policy that the manifests make necessary. */
async function refusedBy({ target }: Stage, print: (line: string) => void): Promise<number> {
  if (!target.iam) return 0;
  const judged = await target.iam.judgements();
  const refused = judged.filter(({ decision }) => decision !== 'allowed');
  print(`  IAM, by the least policy for the manifests: ${judged.length} questions, ${refused.length} refused`);
  for (const { action, resource } of refused) print(`     FAILED ${action} on ${resource}`);
  return refused.length;
}

function shown({ id, because, expect }: Row): readonly string[] {
  const events = expect.events.flatMap((event) => {
    const what = `${event.type} ${event.object}`;
    if (event.type === 'GuardRefused') return [`${what}: ${event.code}`];
    if (event.type === 'ObjectAdopted') return [`${what}: was ${event.from}`];
    if (event.type !== 'DriftFound' && event.type !== 'ChangeFound') return [what];
    return event.differences.map(
      ({ path, from, to }) => `${[what, path].join(' ').trimEnd()}: ${text(from)} → ${text(to)}`,
    );
  });
  const owned = (expect.owned ?? []).map(
    ({ object, path, from, to, by }) =>
      `left alone ${object} ${path}: ${text(from)} (manifest: ${text(to)}), owned by ${by}`,
  );
  const writes = expect.writes.length === 0 ? 'no write' : `wrote ${expect.writes.join(', ')}`;
  return [`ok ${id}: ${because}`, ...[...events, ...owned, writes].map((line) => `     ${line}`)];
}

function text(value: Json): string {
  if (value === null) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function plus(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }));
}
