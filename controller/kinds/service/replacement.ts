import type { Service } from '@aws-sdk/client-ecs';
import type { Difference } from '../../model/difference.ts';
import type { JsonObject } from '../../model/json.ts';
import { type Plan, type Removal, type Step, type StepEffect, step } from '../../model/plan.ts';
import { aheadOf, type Recipe, refuseRecipe } from '../../model/replacement.ts';
import { COUNT_TAG, type Tags, tagMap } from '../../model/tags.ts';
import type { ServicePlanInput } from './change.ts';
import { describeChanges } from './changes.ts';
import { memberOf, SERVICE_FIELDS } from './fields.ts';
import { missingReason } from './images.ts';
import type { ServiceLive } from './live.ts';
import { lastSegment } from './names.ts';
import { registerStep } from './registration.ts';
import { pickCandidate } from './revisions.ts';
import { sides } from './sides.ts';
import { tagSteps } from './tag-steps.ts';
import { unreadyReason } from './target-groups.ts';

const RECHECK_MS = 5_000;

/** Differences that UpdateService has no member for. */
function fixedDifferences(differences: readonly Difference[], have: JsonObject | undefined): readonly Difference[] {
  return differences.filter(({ path }) => isFixed(path) && !isBackToLaunchType(path, have));
}

function isFixed(path: string): boolean {
  const change = SERVICE_FIELDS[memberOf(path)]?.change;
  return change === 'replace' || change === 'fixed';
}

/** A service on a capacity provider strategy goes back to its recorded launch type in place. */
function isBackToLaunchType(path: string, have: JsonObject | undefined): boolean {
  return path === 'launchType' && have?.launchType === undefined && have?.capacityProviderStrategy !== undefined;
}

/** ECS gives a name to one service at a time, so the old one goes before the new one comes. */
function recipeOf(service: Service): Recipe {
  const isDaemon = service.schedulingStrategy === 'DAEMON';
  const name = service.serviceName ?? '';
  const goes = isDaemon
    ? ['delete the service by force, as a DAEMON service cannot be scaled']
    : ['scale the service to 0 and wait for its tasks to stop', 'delete the service'];
  return {
    steps: [...goes, 'wait until ECS has drained it', 'create it again with as many tasks, and its scaling with it'],
    downtime: `nobody is served by ${name} until the tasks of the new one are healthy; another serviceName avoids it`,
  };
}

/** Undefined unless something differs that only a new service can have. */
export function planReplacement(input: ServicePlanInput, live: ServiceLive): Plan | undefined {
  const fixed = fixedDifferences(input.comparison?.differences ?? [], input.comparison?.have);
  if (fixed.length === 0) return undefined;
  const recipe = recipeOf(live.service);
  const what = `${describeChanges(fixed)} cannot be changed in place${wayRound(fixed)}`;
  return (
    refuseRecipe(what, input.resource.management, recipe) ?? preparation(input, live) ?? removal(live.service, recipe)
  );
}

function wayRound(fixed: readonly Difference[]): string {
  const isLaunchType = fixed.every(({ path }) => memberOf(path) === 'launchType');
  return isLaunchType ? ' (a capacityProviderStrategy in its stead could be)' : '';
}

/** Everything that the new service needs is there before the old one goes, so that as little time as possible is lost. */
function preparation(input: ServicePlanInput, live: ServiceLive): Plan | undefined {
  const missing = missingReason(live.missingImages ?? []);
  if (missing !== undefined) return { kind: 'wait', reason: missing, recheckMs: RECHECK_MS };
  const { template } = input.want;
  const { facts } = sides(input.resource, live, input.context.referrers);
  const differs = (input.comparison?.differences ?? []).some(({ path }) => memberOf(path) === 'template');
  if (template && differs && pickCandidate(template, live.candidates, facts) === undefined)
    return { kind: 'act', steps: [registerStep(input, 'for the service that replaces this one')] };
  const reason = unreadyReason(live.unreadyTargetGroups);
  return reason === undefined ? undefined : { kind: 'wait', reason, recheckMs: RECHECK_MS };
}

/** The count is written on the service before it is scaled: ECS shows it to whoever makes the new one, after a crash too. */
function removal(service: Service, recipe: Recipe): Plan {
  const tags = tagMap(service.tags);
  const { desiredCount = 0, runningCount = 0, pendingCount = 0 } = service;
  if (service.schedulingStrategy === 'DAEMON') return act([deletion(service, tags, { force: true })], recipe, 1);
  // Somebody, or auto scaling, has scaled it again.
  if (desiredCount > 0 && tags[COUNT_TAG] !== undefined)
    return act([deletion(service, tags, { force: true })], recipe, 2);
  if (desiredCount > 0) {
    const noted = tagSteps({ service }, { set: { [COUNT_TAG]: String(desiredCount) }, remove: [] }, 'note the count');
    return act([...noted, scaling(service, 0, { effect: 'replace', removes: { tags, downtime: true } })], recipe, 1);
  }
  if (runningCount + pendingCount > 0)
    return {
      kind: 'wait',
      reason: 'waits for the last tasks to stop',
      recheckMs: RECHECK_MS,
      ahead: aheadOf(recipe, 1),
    };
  return act([deletion(service, tags, {})], recipe, 2);
}

function act(steps: readonly Step[], recipe: Recipe, done: number): Plan {
  return { kind: 'act', steps, ahead: aheadOf(recipe, done) };
}

/** Takes back what a replacement began that is not wanted any more. */
export function restoringSteps({ service }: Pick<ServiceLive, 'service'>): readonly Step[] {
  const count = Number(tagMap(service.tags)[COUNT_TAG]);
  if (Number.isNaN(count)) return [];
  const back = service.desiredCount === 0 ? [scaling(service, count, { effect: 'update' })] : [];
  return [...back, ...tagSteps({ service }, { set: {}, remove: [COUNT_TAG] }, 'forget the count')];
}

function placeOf(service: Service): { cluster: string; service: string } {
  return { cluster: lastSegment(service.clusterArn ?? ''), service: service.serviceName ?? '' };
}

function scaling(service: Service, desiredCount: number, rest: { effect: StepEffect; removes?: Removal }): Step {
  const key = placeOf(service);
  const why = desiredCount === 0 ? 'scale to 0 before the service is replaced' : `scale back to ${desiredCount}`;
  const shows = [{ read: 'ecs:service', key, expect: { part: { desiredCount } } }] as const;
  return step('ecs:UpdateService', { ...key, desiredCount }, { ...rest, why, shows });
}

function deletion(service: Service, tags: Tags, force: { readonly force?: true }): Step {
  const key = placeOf(service);
  return step(
    'ecs:DeleteService',
    { ...key, ...force },
    {
      effect: 'replace',
      why: 'delete the service to make it anew',
      shows: [{ read: 'ecs:service', key, expect: 'absent' }],
      removes: { tags, downtime: true },
    },
  );
}
