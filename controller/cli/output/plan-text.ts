import { type Difference, describeWhy } from '../../model/difference.ts';
import { maskDifference, maskText } from '../../model/mask.ts';
import type { Step, StepEffect } from '../../model/plan.ts';
import type { ObjectStatus } from '../../model/status.ts';
import { oneLine } from './plain-text.ts';
import type { Style } from './style.ts';
import { formatTable } from './table.ts';

/** What a plan does with one object; the counts of a plan add up over these. */
export type Action =
  | 'create'
  | 'update'
  | 'rollout'
  | 'replace'
  | 'delete'
  | 'unchanged'
  | 'waiting'
  | 'held'
  | 'refused'
  | 'failed';

export interface PlanView {
  readonly owner: string;
  /** As in `123456789012 eu-west-1 as arn:…`; one for each scope. */
  readonly scopes: readonly string[];
  readonly objects: readonly ObjectStatus[];
  readonly showIgnored: boolean;
}

/** The strongest effect names the object's action. */
const EFFECTS: readonly StepEffect[] = ['delete', 'replace', 'create', 'rollout', 'update', 'tag'];

/** What would happen with one object. Pure. */
export function actionOf(status: ObjectStatus): Action {
  const { plan, outcome } = status;
  if (plan?.kind === 'refuse') return 'refused';
  if (plan?.kind === 'hold') return 'held';
  const effect = EFFECTS.find((candidate) => stepsOf(status).some((step) => step.effect === candidate));
  if (effect) return effect === 'tag' ? 'update' : effect;
  if (outcome?.kind === 'blocked') return status.health.status === 'Missing' ? 'create' : 'waiting';
  if (outcome?.kind === 'failed') return 'failed';
  if (outcome?.kind === 'held') return 'refused';
  return outcome?.kind === 'progressing' ? 'waiting' : 'unchanged';
}

export function stepsOf({ plan }: ObjectStatus): readonly Step[] {
  return plan?.kind === 'act' || plan?.kind === 'hold' ? plan.steps : [];
}

const MARKS: Readonly<Record<Action, string>> = {
  create: '+',
  update: '~',
  rollout: '~',
  replace: '±',
  delete: '-',
  unchanged: '=',
  waiting: '.',
  held: '!',
  refused: '!',
  failed: '!',
};

const COLOURS: Readonly<Record<Action, keyof Style>> = {
  create: 'green',
  update: 'yellow',
  rollout: 'yellow',
  replace: 'red',
  delete: 'red',
  unchanged: 'dim',
  waiting: 'dim',
  held: 'red',
  refused: 'red',
  failed: 'red',
};

/** A plan for people: where it applies, each object that would change with every field, and totals. */
export function formatPlan(view: PlanView, style: Style): string {
  const head = view.scopes.map(
    (scope) => `${style.dim('account')} ${oneLine(scope)} ${style.dim('owner')} ${view.owner}\n`,
  );
  const objects = view.objects
    .filter((status) => actionOf(status) !== 'unchanged' || (view.showIgnored && status.ignored.length > 0))
    .map((status) => formatObjectPlan(status, { style, showIgnored: view.showIgnored }));
  return [head.join(''), ...objects, `${formatTotals(view.objects)}\n`].join('\n');
}

interface Look {
  readonly style: Style;
  readonly showIgnored: boolean;
}

function formatObjectPlan(status: ObjectStatus, { style, showIgnored }: Look): string {
  const action = actionOf(status);
  const colour = style[COLOURS[action]];
  const head = `${colour(`${MARKS[action]} ${action}`)} ${style.bold(status.key)}${observed(status)}\n`;
  const reason = reasonOf(status, action);
  const rows = [
    ...status.differences.filter(({ path }) => path !== '').map((difference) => differenceCells(difference, style)),
    ...(showIgnored ? status.ignored.map((difference) => differenceCells(difference, style)) : []),
  ];
  const steps = stepsOf(status).map((step) => [`    ${style.dim(step.call)}`, oneLine(maskText(step.why))]);
  return (
    head + (reason === '' ? '' : `    ${oneLine(maskText(reason))}\n`) + formatTable([], rows) + formatTable([], steps)
  );
}

/** Whoever reads a plan must not believe that it would be carried out where the manifest says to look only. */
function observed(status: ObjectStatus): string {
  return status.management.mode === 'observe' && stepsOf(status).length > 0
    ? ' (management.mode: observe, so not written)'
    : '';
}

function reasonOf(status: ObjectStatus, action: Action): string {
  const { plan, outcome } = status;
  if (plan?.kind === 'refuse') return `${plan.code}: ${plan.message}`;
  if (plan?.kind === 'hold') return [plan.reason, ...plan.details].join('; ');
  if (action === 'create' || action === 'waiting' || action === 'refused' || action === 'failed') {
    return outcome && 'reason' in outcome && outcome.kind !== 'progressing' ? outcome.reason : '';
  }
  return '';
}

function differenceCells(raw: Difference, style: Style): readonly string[] {
  const difference = maskDifference(raw);
  const change = `${style.red(show(difference.live))} → ${style.green(show(difference.desired))}`;
  return [`    ${oneLine(difference.path)}:`, change, style.dim(`(${oneLine(describeWhy(difference.why))})`)];
}

function show(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  return oneLine(typeof value === 'string' ? value : JSON.stringify(value));
}

const TOTALS: readonly (readonly [Action, string])[] = [
  ['create', 'to create'],
  ['update', 'to update'],
  ['rollout', 'to roll out'],
  ['replace', 'to replace'],
  ['delete', 'to delete'],
  ['held', 'held'],
  ['refused', 'refused'],
  ['failed', 'failed'],
  ['waiting', 'waiting for others'],
  ['unchanged', 'unchanged'],
];

/** `Plan: 2 to create, 1 to roll out, 5 unchanged`. */
export function formatTotals(objects: readonly ObjectStatus[]): string {
  const counts = countActions(objects);
  const parts = TOTALS.flatMap(([action, words]) => (counts[action] > 0 ? [`${counts[action]} ${words}`] : []));
  return `Plan: ${parts.length === 0 ? 'no objects' : parts.join(', ')}`;
}

export function countActions(objects: readonly ObjectStatus[]): Readonly<Record<Action, number>> {
  const counts = Object.fromEntries(TOTALS.map(([action]) => [action, 0])) as Record<Action, number>;
  for (const status of objects) counts[actionOf(status)] += 1;
  return counts;
}

/** The same as data, secrets masked. */
export function planDocument(view: PlanView): { readonly kind: 'Plan' } & Readonly<Record<string, unknown>> {
  return {
    kind: 'Plan',
    owner: view.owner,
    scopes: view.scopes,
    totals: countActions(view.objects),
    objects: view.objects.map((status) => ({
      key: status.key,
      action: actionOf(status),
      mode: status.management.mode,
      reason: reasonOf(status, actionOf(status)) || undefined,
      differences: status.differences.map(differenceData),
      ignored: view.showIgnored ? status.ignored.map(differenceData) : undefined,
      steps: stepsOf(status).map(({ call, effect, why }) => ({ call, effect, why: maskText(why) })),
    })),
  };
}

function differenceData(raw: Difference): Readonly<Record<string, unknown>> {
  const { path, live, desired, why } = maskDifference(raw);
  return { path, live, desired, reason: why.reason, why: describeWhy(why) };
}
