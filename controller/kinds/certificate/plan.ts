import type { CertificateSpec } from '../../../crds/generated/types.ts';
import { describeChanges, replacingDifferences } from '../../model/changed-members.ts';
import type { Comparison } from '../../model/difference.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import { cumulative, type Plan, type Step, step } from '../../model/plan.ts';
import { aheadOf, type Recipe, refuseRecipe, refuseReplacement } from '../../model/replacement.ts';
import { tagMap } from '../../model/tags.ts';
import { CERTIFICATE_FIELDS } from './fields.ts';
import { refusalOf, waitsFor } from './health.ts';
import { awaitsRecords, endOf, type Generation, isIssued, type LiveCertificate } from './live.ts';
import { missingRecords } from './sides.ts';
import { deleteStep, requestStep, retagCertificate, validationSteps } from './steps.ts';

type Input = PlanInput<CertificateSpec, LiveCertificate>;

/** ACM says within seconds which records it wants. */
const RECORDS_RECHECK_MS = 5_000;
/** People may take days to delegate a domain; ACM itself asks DNS about as often. */
const VALIDATION_RECHECK_MS = 60_000;
const USERS_RECHECK_MS = 10_000;

export function planCertificate(input: Input): Plan {
  const { seen, comparison, want, context } = input;
  if (seen.state === 'absent' || !comparison) {
    const { arn } = isObject(context.remembered) ? context.remembered : {};
    const after = typeof arn === 'string' ? [arn] : [];
    return { kind: 'act', steps: [requestStep({ want, ownerTags: context.ownerTags, after, effect: 'create' })] };
  }
  return planPresent(input, seen.live, comparison);
}

function planPresent(input: Input, live: LiveCertificate, comparison: Comparison): Plan {
  const { management } = input.resource;
  const recipe = replacementRecipe(live);
  const refusal = refuseReplacement({ fields: CERTIFICATE_FIELDS, comparison, management, recipe });
  if (refusal) return refusal;
  if (replacingDifferences(CERTIFICATE_FIELDS, comparison).length > 0) return planSuccessor(input, live, recipe);
  const ended = planEnded(input, live);
  if (ended) return ended;
  const steps = [
    ...optionSteps(live, comparison),
    ...recordSteps(live),
    ...tagSteps(live, comparison),
    ...supersededSteps(live),
  ];
  if (steps.length > 0) return { kind: 'act', steps: cumulative(steps) };
  return waitOf(live) ?? { kind: 'settled' };
}

/** What is of no use any more is asked for again. What ACM refused at once it would refuse again: a person says when. */
function planEnded(input: Input, live: LiveCertificate): Plan | undefined {
  const { detail } = live;
  const end = endOf(detail);
  const isRefused = detail.Status === 'FAILED';
  if (end === undefined && !isRefused) return undefined;
  const { resumedAt = 0, retriedAt = 0 } = input.context;
  const since = detail.CreatedAt?.getTime() ?? 0;
  if (isRefused && since >= Math.max(resumedAt, retriedAt))
    return { kind: 'hold', cause: 'failed', since, reason: refusalOf(detail), details: [], steps: [] };
  const again: Recipe = { steps: ['request the certificate again', `delete ${idOf(live)} once nothing uses it`] };
  const why = end ?? refusalOf(detail);
  return refuseRecipe(why, input.resource.management, again) ?? planSuccessor(input, live, again);
}

function replacementRecipe(live: LiveCertificate): Recipe {
  return {
    steps: [
      'request the new certificate and wait until it is issued',
      `whoever refers to it moves over from ${idOf(live)}`,
      `delete ${idOf(live)} once nothing uses it`,
    ],
  };
}

function idOf({ arn }: Generation): string {
  return `certificate ${arn.slice(arn.lastIndexOf('/') + 1)}`;
}

/** The certificate that takes over; what uses the old one goes on until the new one is issued. */
function planSuccessor({ want, context }: Input, live: LiveCertificate, recipe: Recipe): Plan {
  const after = [live, ...live.others].map(({ arn }) => arn);
  const asked = requestStep({ want, ownerTags: context.ownerTags, after, effect: 'replace' });
  return { kind: 'act', steps: [asked], ahead: aheadOf(recipe, 1) };
}

/** Only transparency logging can be changed on a live certificate. */
function optionSteps({ arn }: LiveCertificate, comparison: Comparison): readonly Step[] {
  const member = 'certificateTransparencyLoggingPreference';
  const { want, have } = comparison;
  const [wanted, live] = [optionIn(want.options), optionIn(have.options)];
  if (wanted === undefined || wanted === live) return [];
  const Options = { CertificateTransparencyLoggingPreference: wanted };
  const shows = [{ read: 'acm:certificate', key: arn, expect: { part: { Options } } }] as const;
  const why = describeChanges(comparison, ['options']) || `${member} → ${wanted}`;
  return [step('acm:UpdateCertificateOptions', { CertificateArn: arn, Options }, { effect: 'update', why, shows })];
}

function optionIn(options: Json | undefined): 'ENABLED' | 'DISABLED' | undefined {
  const value = isObject(options) ? options.certificateTransparencyLoggingPreference : undefined;
  return value === 'ENABLED' || value === 'DISABLED' ? value : undefined;
}

function recordSteps(live: LiveCertificate): readonly Step[] {
  const { zone, detail } = live;
  if (!zone?.exists) return [];
  return validationSteps(live, zone, missingRecords(detail, zone));
}

function tagSteps({ arn }: LiveCertificate, { want, have }: Comparison): readonly Step[] {
  if (want.tags === undefined) return [];
  const [wanted, live] = [asMap(want.tags), asMap(have.tags)];
  const set = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => live[key] !== value));
  return retagCertificate(arn, { set, remove: Object.keys(live).filter((key) => !(key in wanted)) });
}

function asMap(list: Json | undefined) {
  return Array.isArray(list) ? tagMap(list.filter(isObject)) : {};
}

/** What was replaced goes once ACM names nobody who uses it, and this one can be used in its place. */
function supersededSteps(live: LiveCertificate): readonly Step[] {
  if (!isIssued(live)) return [];
  return live.others
    .filter(({ detail }) => (detail.InUseBy ?? []).length === 0)
    .map((one) => deleteStep(one, 'replace'));
}

function waitOf(live: LiveCertificate): Plan | undefined {
  const { detail, others } = live;
  if (awaitsRecords(detail))
    return { kind: 'wait', reason: waitsFor(live), recheckMs: RECORDS_RECHECK_MS, steady: true };
  if (detail.Status === 'PENDING_VALIDATION')
    return { kind: 'wait', reason: waitsFor(live), recheckMs: VALIDATION_RECHECK_MS, steady: true };
  if (others.length === 0) return undefined;
  const used = others.map((one) => `${idOf(one)}, which is used by ${usersOf(one)}`);
  return { kind: 'wait', reason: `replaces ${used.join('; ')}`, recheckMs: USERS_RECHECK_MS };
}

/** `load balancer shop`, from the ARNs that ACM names. */
export function usersOf({ detail }: Generation): string {
  const users = (detail.InUseBy ?? []).map((arn) => {
    const [, type, , name] = /:([a-z]+)\/(?:(app|net)\/)?([^/]+)/.exec(arn) ?? [];
    return type === 'loadbalancer' ? `load balancer ${name}` : arn;
  });
  return users.join(', ') || 'nobody';
}
