import type { TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TargetGroupSpec } from '../../../crds/generated/types.ts';
import { canonicalise } from '../../model/canonical.ts';
import { digest } from '../../model/digest.ts';
import { firstOwned } from '../../model/elbv2/owned.ts';
import { readElbTags } from '../../model/elbv2/tags.ts';
import { type JsonObject, jsonEqual } from '../../model/json.ts';
import type { ObserveTarget, Reader } from '../../model/kind.ts';
import { lowerFirstMembers } from '../../model/member-case.ts';
import { isOwnedBy, REPLACED_BY_TAG, REPLACES_TAG, type Tags } from '../../model/tags.ts';
import { fields } from './fields.ts';

/** One target group of ours. All that carry one document's tags are its generations. */
export interface Generation {
  readonly arn: string;
  readonly targetGroup: TargetGroup;
  readonly tags: Tags;
}

/** What AWS fixes when a target group is made; its name apart, which tells generations from each other. */
const FIXED = [
  'targetType',
  'protocol',
  'port',
  'vpcId',
  'protocolVersion',
  'ipAddressType',
  'targetControlPort',
] as const;

const NAME_LIMIT = 32;
const HASH_DIGITS = 8;

/**
 * The name of the generation that has these fixed members, once one of another kind has lived under the manifest's own
 * name. Names are unique in an account and Region and have at most 32 characters.
 *
 * @param canonical the canonical form of either side
 */
export function generationName(base: string, canonical: JsonObject): string {
  const hash = digest([base, fixedIn(canonical)], HASH_DIGITS);
  return `${base.slice(0, NAME_LIMIT - HASH_DIGITS - 1)}-${hash}`;
}

function fixedIn(canonical: JsonObject): JsonObject {
  return Object.fromEntries(
    FIXED.flatMap((member) => (canonical[member] === undefined ? [] : [[member, canonical[member]]])),
  );
}

/** A live target group in canonical form. */
function canonicalLive(targetGroup: TargetGroup): JsonObject {
  return canonicalise(fields, lowerFirstMembers(targetGroup), { facts: undefined, side: 'have' }).value;
}

/** The name that a manifest calls a live target group by: a generation's is that of the manifest it was made for. */
export function baseNameOf(targetGroup: TargetGroup, base: string): string {
  const name = targetGroup.TargetGroupName ?? '';
  return name === generationName(base, canonicalLive(targetGroup)) ? base : name;
}

export interface Sought {
  /** The manifest's name. */
  readonly base: string;
  /** The manifest in canonical form. */
  readonly want: JsonObject;
  /** Members whose differences do not count. */
  readonly ignored: readonly string[];
}

/** Whether a target group is what the manifest asks for, as far as that can never be changed. */
function fits({ base, want, ignored }: Sought, targetGroup: TargetGroup): boolean {
  const have = canonicalLive(targetGroup);
  const isFixed = (member: string) => ignored.includes(member) || jsonEqual(want[member] ?? null, have[member] ?? null);
  return baseNameOf(targetGroup, base) === base && FIXED.every(isFixed);
}

/** What was found of a manifest's target group. */
export interface Generations {
  /** The one that the manifest means: the one that fits it, else the newest. Undefined when none lives. */
  readonly current: Generation | undefined;
  readonly others: readonly Generation[];
  /** Whether some target group, ours or not, has the manifest's own name. */
  readonly isNameTaken: boolean;
}

/** Every generation of ours. A target group that fits and stands alone costs one read by name and its tags. */
export async function readGenerations(
  sought: Sought,
  { ownerTags }: Pick<ObserveTarget<TargetGroupSpec>, 'ownerTags'>,
  read: Reader,
): Promise<Generations> {
  const plain = await readGeneration(sought.base, read);
  const isNameTaken = plain !== undefined;
  if (!ownerTags || (plain && standsAlone(sought, plain))) return { current: plain, others: [], isNameTaken };
  const next = await readGeneration(generationName(sought.base, sought.want), read);
  const known = [plain, next].flatMap((one) => one ?? []);
  const isOurs = ({ tags }: Generation) => isOwnedBy(tags, ownerTags);
  const found = known.some(isOurs) ? known.filter(isOurs) : await findByTags(ownerTags, read);
  const ours = await followed(found, ownerTags, read);
  // What is not ours is for the engine to judge.
  const current = ours.find((one) => fits(sought, one.targetGroup)) ?? newest(ours) ?? known[0];
  return { current, others: ours.filter((one) => one !== current), isNameTaken };
}

function standsAlone(sought: Sought, { targetGroup, tags }: Generation): boolean {
  return namesIn(tags).length === 0 && fits(sought, targetGroup);
}

/** The one that none of the others comes after. */
function newest(all: readonly Generation[]): Generation | undefined {
  const living = new Set(all.map(nameOfGeneration));
  return all.find(({ tags }) => !splitNames(tags[REPLACED_BY_TAG]).some((name) => living.has(name))) ?? all[0];
}

export function nameOfGeneration({ arn, targetGroup }: Generation): string {
  return targetGroup.TargetGroupName ?? arn;
}

/** Names of other generations that tags lead to. */
function namesIn(tags: Tags): readonly string[] {
  return [REPLACES_TAG, REPLACED_BY_TAG].flatMap((tag) => splitNames(tags[tag]));
}

/** Names of target groups have no spaces. */
export function splitNames(value: string | undefined): readonly string[] {
  return (value ?? '').split(' ').filter((name) => name !== '');
}

async function readGeneration(name: string, read: Reader): Promise<Generation | undefined> {
  const targetGroup = await read.get('elbv2:targetGroup', name);
  const arn = targetGroup?.TargetGroupArn;
  if (!targetGroup || !arn) return undefined;
  return { arn, targetGroup, tags: await readElbTags(arn, read) };
}

/** Under whatever name: the manifest may call it by another one now. */
async function findByTags(ownerTags: Tags, read: Reader): Promise<readonly Generation[]> {
  const all = await read.list('elbv2:targetGroups', 'all');
  const siblings = all.map((object) => ({ arn: object.TargetGroupArn ?? '', object }));
  const found = await firstOwned(siblings, ownerTags, read);
  return found ? [{ arn: found.arn, targetGroup: found.object, tags: found.tags }] : [];
}

/** With those that the tags of each lead to, each once. */
async function followed(start: readonly Generation[], ownerTags: Tags, read: Reader): Promise<readonly Generation[]> {
  const known = new Map(start.map((one) => [one.arn, one]));
  for (const one of known.values()) {
    const found = await Promise.all(namesIn(one.tags).map((name) => readGeneration(name, read)));
    for (const other of found) if (other && isOwnedBy(other.tags, ownerTags)) known.set(other.arn, other);
  }
  return [...known.values()];
}
