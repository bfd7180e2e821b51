import type { TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import { isObject, type Json, type JsonObject, jsonEqual } from '../json.ts';
import type { Reader } from '../kind.ts';
import { OWNER_TAG, RESOURCE_TAG, type Tags } from '../tags.ts';

/** A target group that takes over from others: all carry the tags of one document. */
export interface Succession {
  readonly wanted: string;
  /** ARNs of those that it replaces. */
  readonly formers: readonly string[];
  /** Whether as many targets are healthy in it as in any of those. */
  readonly isReady: boolean;
  /** Whether nobody is registered in those any more. */
  readonly isDrained: boolean;
}

interface Arns {
  readonly wanted: readonly string[];
  readonly live: readonly string[];
}

/**
 * Which of the live target groups are replaced by one that is wanted in their place. Asks AWS nothing where all that live
 * are wanted.
 */
export async function readFormers(
  { wanted, live }: Arns,
  read: Reader,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const others = live.filter((arn) => !wanted.includes(arn));
  if (others.length === 0) return new Map();
  const all = [...wanted, ...others];
  const tags = await Promise.all(all.map((arn) => read.get('elbv2:tags', arn)));
  const documentOf = new Map(all.map((arn, index) => [arn, documentIn(tags[index])]));
  const pairs = wanted.map((arn) => {
    const document = documentOf.get(arn);
    return [arn, others.filter((other) => document !== undefined && documentOf.get(other) === document)] as const;
  });
  return new Map(pairs.filter(([, formers]) => formers.length > 0));
}

function documentIn(tags: Tags | undefined): string | undefined {
  const [owner, resource] = [tags?.[OWNER_TAG], tags?.[RESOURCE_TAG]];
  return owner === undefined || resource === undefined ? undefined : `${owner} ${resource}`;
}

/** The same, and how far each has got. */
export async function readSuccessions(arns: Arns, read: Reader): Promise<readonly Succession[]> {
  const formers = await readFormers(arns, read);
  return Promise.all([...formers].map(([wanted, before]) => readProgress(wanted, before, read)));
}

async function readProgress(wanted: string, formers: readonly string[], read: Reader): Promise<Succession> {
  const healthOf = async (arn: string) => (await read.get('elbv2:targetHealth', arn)) ?? [];
  const [own, ...others] = await Promise.all([wanted, ...formers].map(healthOf));
  const healthy = healthyIn(own);
  const isDrained = others.every((targets) => targets.length === 0);
  const isReady = (healthy > 0 || isDrained) && others.every((targets) => healthy >= healthyIn(targets));
  return { wanted, formers, isReady, isDrained };
}

function healthyIn(targets: readonly TargetHealthDescription[] = []): number {
  return targets.filter(({ TargetHealth }) => TargetHealth?.State === 'healthy').length;
}

/** What actions are to be for now, and what the rest of the way waits for. */
export interface Bridge {
  readonly actions: Json | undefined;
  readonly waits?: string | undefined;
}

/**
 * Canonical actions on the way from what lives to what is wanted, so that no request ever meets a target group without
 * targets: one that takes over comes in with weight 0, gets the weight once it is as healthy as the one before, and that
 * one leaves when nobody is registered in it any more.
 */
export function bridgeActions(
  want: Json | undefined,
  have: Json | undefined,
  successions: readonly Succession[],
): Bridge {
  if (successions.length === 0 || !Array.isArray(want)) return { actions: want };
  const waits: string[] = [];
  const live = new Map(objectsIn(have).map((action) => [action.order, tuplesOf(action)]));
  const actions = objectsIn(want).map((action) => {
    const { forwardConfig } = action;
    const before = live.get(action.order);
    if (!isObject(forwardConfig) || !before) return action;
    const parts = tuplesOf(action).map((tuple) => bridgeTuple(tuple, before, successions));
    waits.push(...parts.flatMap((part) => part.waits ?? []));
    const targetGroups = parts.flatMap(({ tuples }) => tuples).sort((a, b) => (arnOf(a) < arnOf(b) ? -1 : 1));
    return { ...action, forwardConfig: { ...forwardConfig, targetGroups } };
  });
  return { actions, waits: waits.length > 0 ? waits.join('; ') : undefined };
}

interface Part {
  readonly tuples: readonly JsonObject[];
  readonly waits?: string | undefined;
}

function bridgeTuple(tuple: JsonObject, before: readonly JsonObject[], successions: readonly Succession[]): Part {
  const succession = successions.find(({ wanted }) => wanted === tuple.targetGroupArn);
  const formers = before.filter((one) => succession?.formers.includes(arnOf(one)));
  if (!succession || formers.length === 0) return { tuples: [tuple] };
  const joined = before.find((one) => one.targetGroupArn === tuple.targetGroupArn);
  const names = formers.map(nameOf).join(', ');
  if (formers.every(({ weight }) => weight === 0)) {
    if (succession.isDrained) return { tuples: [tuple] };
    return { tuples: [tuple, ...formers], waits: `until nobody is registered in ${names} any more` };
  }
  if (!joined) return { tuples: [...formers, { ...tuple, weight: 0 }] };
  if (succession.isReady) return { tuples: [tuple, ...formers.map((one) => ({ ...one, weight: 0 }))] };
  return { tuples: [joined, ...formers], waits: `until ${nameOf(tuple)} is as healthy as ${names}` };
}

/** Whether a bridge changes anything of what lives. */
export function isCrossed({ actions }: Bridge, have: Json | undefined): boolean {
  return jsonEqual(actions ?? null, have ?? null);
}

function objectsIn(list: Json | undefined): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function tuplesOf({ forwardConfig }: JsonObject): readonly JsonObject[] {
  return isObject(forwardConfig) ? objectsIn(forwardConfig.targetGroups) : [];
}

function arnOf({ targetGroupArn }: JsonObject): string {
  return String(targetGroupArn);
}

function nameOf(tuple: JsonObject): string {
  return targetGroupNameOf(arnOf(tuple));
}

/** The name in a target group's ARN. */
export function targetGroupNameOf(arn: string): string {
  return arn.split('/')[1] ?? arn;
}
