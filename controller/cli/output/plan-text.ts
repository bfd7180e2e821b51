import { type Difference, describeWhy } from '../../model/difference.ts';
import type { ResourceKey } from '../../model/identity.ts';
import { maskDifference, maskOrigin, maskText } from '../../model/mask.ts';
import type { Step, StepEffect } from '../../model/plan.ts';
import type { ObjectStatus } from '../../model/status.ts';
import { tiersOf } from '../../model/tiers.ts';
import type { Blueprint } from '../manifests/blueprints.ts';
import type { UndeclaredFound } from '../manifests/undeclared.ts';
import { aheadOf } from './ahead-text.ts';
import { formatTiers } from './order-text.ts';
import { oneLine } from './plain-text.ts';
import { type SpecField, specFields } from './spec-fields.ts';
import type { Style } from './style.ts';
import { formatTable } from './table.ts';
import { formatUndeclared } from './undeclared-text.ts';
import { formatWaves } from './wave-text.ts';

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
  /** What the manifests say, for objects that do not live yet. */
  readonly blueprints?: ReadonlyMap<ResourceKey, Blueprint> | undefined;
  /** What lives and has no document. */
  readonly undeclared?: UndeclaredFound | undefined;
  /** What `apply --approved` asks for. */
  readonly digest?: string | undefined;
}

/** The strongest effect names the object's action. */
const EFFECTS: readonly StepEffect[] = ['delete', 'replace', 'create', 'rollout', 'update', 'tag'];

/** What would happen with one object. Pure. */
export function actionOf(status: ObjectStatus): Action {
  const { plan, outcome } = status;
  if (plan?.kind === 'refuse') return 'refused';
  if (plan?.kind === 'hold') return 'held';
  const effects = stepsOf(status).map(effectOf);
  const effect = EFFECTS.find((candidate) => effects.includes(candidate));
  const isMissing = status.health.status === 'Missing';
  // The first steps of a creation may be others, as registering a task definition is.
  if (effect) return isMissing ? 'create' : effect === 'tag' ? 'update' : effect;
  if (outcome?.kind === 'blocked') return isMissing ? 'create' : 'waiting';
  if (outcome?.kind === 'failed') return 'failed';
  if (outcome?.kind === 'held') return 'refused';
  return outcome?.kind === 'progressing' ? 'waiting' : 'unchanged';
}

/** A revision is registered to be rolled out by what follows. */
function effectOf({ call, effect }: Step): StepEffect {
  return call === 'ecs:RegisterTaskDefinition' ? 'rollout' : effect;
}

function stepsOf({ plan }: ObjectStatus): readonly Step[] {
  return plan?.kind === 'act' || plan?.kind === 'hold' ? plan.steps : [];
}

/** Undefined where nothing comes after the plan's steps. */
function aheadIn(status: ObjectStatus, { blueprints }: PlanView): readonly string[] | undefined {
  const ahead = aheadOf(status, { action: actionOf(status), blueprints });
  return ahead.length > 0 ? ahead : undefined;
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
    .map((status) => formatObjectPlan(status, { view, style }));
  const undeclared = view.undeclared ? formatUndeclared(view.undeclared, style) : '';
  const order = [undeclared, formatOrder(view), formatWaves(view.objects)].filter((part) => part !== '');
  return [head.join(''), ...objects, ...order, `${formatTotals(view)}\n`].join('\n');
}

/** What is created goes by what it comes after, what is deleted the other way round. */
function formatOrder(view: PlanView): string {
  const { create, remove } = orderOf(view);
  return [
    formatTiers('Created in this order, each tier as soon as what it needs is ready:', create),
    formatTiers('Deleted in this order, each tier once what needs it is gone:', remove),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The tiers of a plan: what it creates, and what it deletes. Pure. */
function orderOf({ objects, blueprints }: PlanView): {
  readonly create: readonly (readonly ResourceKey[])[];
  readonly remove: readonly (readonly ResourceKey[])[];
} {
  const keysOf = (action: Action) => objects.filter((each) => actionOf(each) === action).map(({ key }) => key);
  const before = (key: ResourceKey) => blueprints?.get(key)?.dependencies ?? [];
  return { create: tiersOf(keysOf('create'), before), remove: [...tiersOf(keysOf('delete'), before)].reverse() };
}

interface Look {
  readonly view: PlanView;
  readonly style: Style;
}

function formatObjectPlan(status: ObjectStatus, { view, style }: Look): string {
  const action = actionOf(status);
  const colour = style[COLOURS[action]];
  const after = afterOf(status, view);
  const order = after.length > 0 ? `   ${style.dim(`after ${after.join(', ')}`)}` : '';
  const head = `${colour(`${MARKS[action]} ${action}`)} ${style.bold(status.key)}${observed(status)}${order}\n`;
  const reason = after.length > 0 ? '' : reasonOf(status, action);
  const rows = [
    ...fieldsOf(status, view).map(({ path, value }) => [`    ${oneLine(path)}:`, style.green(show(value))]),
    ...status.differences.filter(({ path }) => path !== '').map((difference) => differenceCells(difference, style)),
    ...(view.showIgnored ? status.ignored.map((difference) => differenceCells(difference, style)) : []),
  ];
  const steps = [
    ...stepsOf(status).map((step) => [`    ${style.dim(step.call)}`, oneLine(maskText(step.why))]),
    ...(aheadIn(status, view) ?? []).map((clause) => [`    ${style.dim('then')}`, oneLine(maskText(clause))]),
  ];
  const said = reason === '' ? '' : `    ${oneLine(maskText(reason))}\n`;
  return head + said + [rows, originRows(status, style), steps].map((each) => formatTable([], each)).join('');
}

/** What is created in the same plan and must live first. */
function afterOf(status: ObjectStatus, { blueprints, objects }: PlanView): readonly ResourceKey[] {
  if (actionOf(status) !== 'create') return [];
  const created = new Set(objects.filter((each) => actionOf(each) === 'create').map(({ key }) => key));
  return (blueprints?.get(status.key)?.dependencies ?? []).filter((key) => created.has(key));
}

/** Of an object that will be made; one that lives has differences instead. */
function fieldsOf(status: ObjectStatus, { blueprints }: PlanView): readonly SpecField[] {
  const spec = actionOf(status) === 'create' ? blueprints?.get(status.key)?.spec : undefined;
  return spec === undefined ? [] : specFields(spec);
}

/** Where substituted values came from. */
function originRows(status: ObjectStatus, style: Style): readonly (readonly string[])[] {
  return (status.origins ?? []).map((raw) => {
    const { path, expression, value } = maskOrigin(raw);
    return [`    ${style.dim(`${oneLine(path)}:`)}`, style.dim(`from ${oneLine(expression)} = ${oneLine(value)}`)];
  });
}

/** Whoever reads a plan must not believe that it would be carried out where the manifest says to look only. */
function observed(status: ObjectStatus): string {
  return isOnlyShown(status) ? ' (management.mode: observe, so not written)' : '';
}

const WRITTEN: readonly Action[] = ['create', 'update', 'rollout', 'replace', 'delete'];

function isOnlyShown(status: ObjectStatus): boolean {
  return status.management.mode === 'observe' && WRITTEN.includes(actionOf(status));
}

function reasonOf(status: ObjectStatus, action: Action): string {
  const { plan, outcome } = status;
  if (plan?.kind === 'refuse') return `${plan.code}: ${plan.message}`;
  if (plan?.kind === 'hold') return [plan.reason, ...plan.details].join('; ');
  if (!outcome || !('reason' in outcome)) return '';
  if (action === 'create') return outcome.kind === 'blocked' ? outcome.reason : '';
  return action === 'waiting' || action === 'refused' || action === 'failed' ? outcome.reason : '';
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
  ['waiting', 'waiting'],
  ['unchanged', 'unchanged'],
];

/** `Plan: 2 to create, 1 to roll out, 5 unchanged`, and whether that would be written. */
function formatTotals(view: PlanView): string {
  const { objects } = view;
  const counts = countActions(view);
  const parts = TOTALS.flatMap(([action, words]) => (counts[action] > 0 ? [`${counts[action]} ${words}`] : []));
  return `Plan: ${parts.length === 0 ? 'no objects' : parts.join(', ')}${unwritten(objects)}`;
}

function unwritten(objects: readonly ObjectStatus[]): string {
  const shown = objects.filter(isOnlyShown).length;
  if (shown === 0) return '';
  const all = objects.filter((status) => WRITTEN.includes(actionOf(status))).length;
  return `; ${shown === all ? 'nothing of that is' : `${shown} of these ${shown === 1 ? 'is' : 'are'} not`} written (management.mode: observe)`;
}

function countActions({ objects, undeclared }: PlanView): Readonly<Record<Action, number>> {
  const counts = Object.fromEntries(TOTALS.map(([action]) => [action, 0])) as Record<Action, number>;
  for (const status of objects) counts[actionOf(status)] += 1;
  for (const { fate } of undeclared?.items ?? []) if (fate === 'delete') counts.delete += 1;
  return counts;
}

/** The same as data, secrets masked. */
export function planDocument(view: PlanView): { readonly kind: 'Plan' } & Readonly<Record<string, unknown>> {
  return {
    kind: 'Plan',
    owner: view.owner,
    scopes: view.scopes,
    digest: view.digest,
    totals: countActions(view),
    order: orderDocument(view),
    undeclared: view.undeclared?.items.map(({ isLeftBehind, main, ...item }) => ({
      ...item,
      main: maskText(main),
      isLeftBehind,
    })),
    objects: view.objects.map((status) => ({
      key: status.key,
      action: actionOf(status),
      mode: status.management.mode,
      wave: status.turn && { number: status.turn.wave, of: status.turn.waves, state: status.turn.state },
      reason: reasonOf(status, actionOf(status)) || undefined,
      after: actionOf(status) === 'create' ? afterOf(status, view) : undefined,
      fields: actionOf(status) === 'create' ? fieldsOf(status, view) : undefined,
      differences: status.differences.map(differenceData),
      origins: (status.origins ?? [])
        .map(maskOrigin)
        .map(({ path, expression, value, from }) => ({ path, expression, value, from })),
      ignored: view.showIgnored ? status.ignored.map(differenceData) : undefined,
      steps: stepsOf(status).map(({ call, effect, why }) => ({ call, effect, why: maskText(why) })),
      ahead: aheadIn(status, view)?.map(maskText),
    })),
  };
}

function orderDocument(view: PlanView): Readonly<Record<string, unknown>> {
  const { create, remove } = orderOf(view);
  const tiers = (all: typeof create) => all.map((keys, i) => ({ tier: i + 1, count: keys.length, keys }));
  return { create: tiers(create), delete: tiers(remove) };
}

function differenceData(raw: Difference): Readonly<Record<string, unknown>> {
  const { path, live, desired, why } = maskDifference(raw);
  return { path, live, desired, reason: why.reason, why: describeWhy(why) };
}
