import type { DriftRow, HealingPlansJson } from '../../../dashboard/schema/drift.ts';
import { fieldName, show } from './drift-text.ts';
import { oneLine } from './plain-text.ts';
import type { Style } from './style.ts';
import { formatTable } from './table.ts';

export type HealingPlanJson = HealingPlansJson['items'][number];

/** What would be put back, by which calls, or why nothing would be. */
export function formatHealing(plans: readonly HealingPlanJson[], rows: readonly DriftRow[], style: Style): string {
  return plans
    .map((plan) =>
      formatOne(
        plan,
        rows.filter(({ key }) => key === plan.key),
        style,
      ),
    )
    .join('\n');
}

function formatOne(plan: HealingPlanJson, rows: readonly DriftRow[], style: Style): string {
  const { key, steps, refusal, contents } = plan;
  const title = refusal ? style.red(`! ${key}`) : `${style.yellow('~')} ${style.bold(key)}`;
  const fields = rows
    .filter(({ id }) => contents.includes(id))
    .map((row) => [`    ${fieldName(row)}:`, `${style.red(show(row.live))} → ${style.green(show(row.desired))}`]);
  const calls = steps.map(({ call, why }) => [`    ${style.dim(call)}`, oneLine(why)]);
  const gone = rows.filter(({ id }) => plan.gone.includes(id)).map((row) => [`    ${fieldName(row)}:`, GONE]);
  const reason = refusal ? `    ${oneLine([refusal.code, refusal.message].filter(Boolean).join(': '))}\n` : '';
  return `${title}\n${formatTable([], fields)}${reason}${formatTable([], refusal ? [] : gone)}${formatTable([], calls)}`;
}

const GONE = 'is not so any more';
