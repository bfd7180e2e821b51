import { consoleUrlOf, consoleUrlOfId } from '../controller/model/console-url.ts';
import { type Difference, describeWhy } from '../controller/model/difference.ts';
import type { Management, Problem } from '../controller/model/document.ts';
import { maskDifference, maskJson, maskOrigin, maskText } from '../controller/model/mask.ts';
import type { Plan } from '../controller/model/plan.ts';
import type { Origin } from '../controller/model/resource.ts';
import type { ObjectStatus, SeenCommit } from '../controller/model/status.ts';
import { turnJson } from './change-page.ts';
import { rowOf } from './object-row.ts';
import { outputRows } from './output-rows.ts';
import type { ProblemView } from './schema/common.ts';
import type { DifferenceView, ObjectDetail, PlanView } from './schema/objects.ts';

/** Everything about one object that a person may see. Step inputs and live values stay inside: they may hold secrets. */
export function detailOf(status: ObjectStatus): ObjectDetail {
  const { summary, health } = status;
  return {
    row: rowOf(status).row,
    conditions: status.conditions.map((condition) => ({ ...condition, message: maskText(condition.message) })),
    healthMessage: maskText(health.message),
    healthDetails: (health.details ?? []).map(maskText),
    differences: status.differences.map(differenceView),
    ignored: status.ignored.map(differenceView),
    unmodelled: status.unmodelled,
    origins: (status.origins ?? []).map(originView),
    management: managementView(status.management),
    problems: status.problems.map(problemView),
    labels: maskJson(status.labels) as Record<string, string>,
    failures: status.failures,
    commits: commitViews(status.commits ?? []),
    origin: status.origin,
    appliedCommit: status.appliedCommit,
    driftSince: status.driftSince,
    lastSeenAt: status.lastSeenAt,
    plan: status.plan && planView(status.plan),
    outcome: status.outcome && outcomeView(status.outcome),
    rollout: summary?.rollout && {
      ...summary.rollout,
      reason: summary.rollout.reason === undefined ? undefined : maskText(summary.rollout.reason),
    },
    arn: summary?.arn,
    consoleUrl: consoleUrlFor(status),
    outputs: outputRows(status),
    failedTask: status.failedTask,
    detail: summary?.detail === undefined ? undefined : maskText(summary.detail),
    missing: status.missing,
    suspension: status.suspension && { ...status.suspension, reason: maskText(status.suspension.reason) },
    turn: status.turn && turnJson(status.turn),
  };
}

function consoleUrlFor({ summary, outputs, scope }: ObjectStatus): string | undefined {
  if (summary?.consoleUrl !== undefined) return summary.consoleUrl;
  if (summary?.arn !== undefined) return consoleUrlOf(summary.arn);
  const main = outputs?.[''];
  return typeof main === 'string' && scope ? consoleUrlOfId(main, scope.region) : undefined;
}

function commitViews(commits: readonly SeenCommit[]): ObjectDetail['commits'] {
  const inForce = commits.at(-1)?.content;
  return commits.map(({ id, content, settled }) => ({ id, sameContent: content === inForce, settled }));
}

export function differenceView(difference: Difference): DifferenceView {
  const { path, desired, live, why } = maskDifference(difference);
  const view = { path, desired, live, reason: why.reason, why: describeWhy(why) };
  return why.reason === 'ignored' ? { ...view, rule: why.rule, at: why.at } : view;
}

function originView(raw: Origin): ObjectDetail['origins'][number] {
  const { path, expression, value, from } = maskOrigin(raw);
  return { path, expression, value, from };
}

export function problemView(problem: Problem): ProblemView {
  const { location, object, field, code, allowed, frame } = problem;
  return {
    location,
    object,
    field,
    code,
    allowed: masked(allowed),
    message: maskText(problem.message),
    frame: masked(frame),
  };
}

function masked(text: string | undefined): string | undefined {
  return text === undefined ? undefined : maskText(text);
}

function planView(plan: Plan): PlanView {
  switch (plan.kind) {
    case 'settled':
      return { kind: 'settled' };
    case 'wait':
      return { kind: 'wait', reason: maskText(plan.reason), ahead: plan.ahead?.map(maskText) };
    case 'refuse':
      return { kind: 'refuse', code: plan.code, reason: maskText(plan.message) };
    case 'act':
      return { kind: 'act', steps: stepsOf(plan.steps), ahead: plan.ahead?.map(maskText) };
    case 'hold':
      return {
        kind: 'hold',
        cause: plan.cause,
        reason: maskText(plan.reason),
        details: plan.details.map(maskText),
        steps: stepsOf(plan.steps),
      };
  }
}

function stepsOf(steps: Extract<Plan, { kind: 'act' }>['steps']): NonNullable<PlanView['steps']> {
  return steps.map(({ call, effect, why }) => ({ call, effect, why: maskText(why) }));
}

function outcomeView(outcome: NonNullable<ObjectStatus['outcome']>): NonNullable<ObjectDetail['outcome']> {
  return 'reason' in outcome ? { kind: outcome.kind, reason: maskText(outcome.reason) } : { kind: outcome.kind };
}

function managementView(management: Management): ObjectDetail['management'] {
  const { mode, prune, deletionPolicy, adoptionPolicy, replace, ignoreDifferences, dependsOn, suspend } = management;
  const check = management.postRolloutCheck;
  const postRolloutCheck = check && { ...check, url: maskText(check.url) };
  return {
    mode,
    prune,
    deletionPolicy,
    adoptionPolicy,
    replace,
    ignoreDifferences,
    dependsOn,
    suspend: suspend && { ...suspend, reason: maskText(suspend.reason) },
    postRolloutCheck,
  };
}
