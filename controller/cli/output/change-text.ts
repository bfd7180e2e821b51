import type { ChangeJson } from '../../../dashboard/schema/changes.ts';
import { formatCommit } from './commit-text.ts';
import { oneLine } from './plain-text.ts';
import type { Style } from './style.ts';
import { formatAge, formatTable } from './table.ts';

type Wave = ChangeJson['waves'][number];
type Member = Wave['members'][number];

interface Look {
  readonly style: Style;
  /** Ages are counted from it; milliseconds since the epoch. */
  readonly now: number;
}

/** Each change with its waves: how many are how far, who is under way, and who failed. */
export function formatChanges(changes: readonly ChangeJson[], look: Look): string {
  return changes.map((change) => formatChange(change, look)).join('\n');
}

function formatChange(
  { commit, source, namespace, waves, state, stoppedBy }: ChangeJson,
  { style, now }: Look,
): string {
  const where = namespace === undefined ? source : `${source}, namespace ${namespace}`;
  const head = `${style.bold(formatCommit(commit, now))} ${style.dim(`(${oneLine(where)})`)} ${state}\n`;
  const rows = waves.map((wave) => [
    `  wave ${wave.number} of ${waves.length}`,
    wave.state,
    countsOf(wave),
    namesOf(wave, now),
  ]);
  const stop = stoppedBy
    ? `  ${style.red('stopped')}: ${oneLine(stoppedBy.key)}: ${oneLine(stoppedBy.reason)}\n  go on without it: evenkeel rollout skip ${oneLine(stoppedBy.key)}\n`
    : '';
  return head + formatTable([], rows) + stop;
}

const ORDER: readonly Member['state'][] = ['failed', 'going', 'pending', 'skipped', 'done'];

/** `1 failed, 29 pending`. */
function countsOf({ members }: Wave): string {
  const counts = ORDER.map((state) => [state, members.filter((member) => member.state === state).length] as const);
  return counts.flatMap(([state, count]) => (count > 0 ? [`${count} ${state}`] : [])).join(', ');
}

const NAMED = 3;

/** Who matters most of a wave, with the age of what it does. */
function namesOf({ members }: Wave, now: number): string {
  const byState = [...members].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const named = byState.slice(0, NAMED).map(({ key, since }) => {
    return since === undefined ? oneLine(key) : `${oneLine(key)} (${formatAge(now - since)})`;
  });
  const rest = members.length - named.length;
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
}
