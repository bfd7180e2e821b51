import type { CloudMapNamespaceSpec } from '../../../crds/generated/types.ts';
import type { CallInput, MutatingCall } from '../../model/aws-calls.ts';
import type { NamespaceKey } from '../../model/aws-reads.ts';
import { changedMembers, describeChanges } from '../../model/changed-members.ts';
import { discoveryTagList, discoveryTagSteps } from '../../model/cloud-map/tags.ts';
import { digest } from '../../model/digest.ts';
import type { JsonObject } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import { upperFirstMembers } from '../../model/member-case.ts';
import { cumulative, type Plan, type Step, step } from '../../model/plan.ts';
import { refuseReplacement } from '../../model/replacement.ts';
import { tagChangeOf } from '../../model/tag-change.ts';
import { tagMap, VPC_TAG } from '../../model/tags.ts';
import { NAMESPACE_FIELDS } from './fields.ts';
import type { Creation, LiveNamespace } from './observe.ts';

const RECHECK_MS = 5_000;
/** For how long the listing may not show what was made (believed). */
const SHOWN_MS = 60_000;
/** What a creation fails by stands elsewhere, as a hosted zone of the same name in the VPC: it is tried again after that. */
const FAILED_MS = 10 * 60_000;
/** AWS Cloud Map API Reference: at most 64 characters. */
const TOKEN_DIGITS = 32;
const WHY_NEW = 'the namespace does not exist';
const ADVICE =
  'Write a CloudMapNamespace under another name beside it, let its services and whoever looks them up move there, then remove this one.';

type Input = PlanInput<CloudMapNamespaceSpec, LiveNamespace>;
type Type = NamespaceKey['type'];

const CREATE = {
  DNS_PRIVATE: 'servicediscovery:CreatePrivateDnsNamespace',
  DNS_PUBLIC: 'servicediscovery:CreatePublicDnsNamespace',
  HTTP: 'servicediscovery:CreateHttpNamespace',
} as const satisfies Record<Type, MutatingCall>;

const UPDATE = {
  DNS_PRIVATE: 'servicediscovery:UpdatePrivateDnsNamespace',
  DNS_PUBLIC: 'servicediscovery:UpdatePublicDnsNamespace',
  HTTP: 'servicediscovery:UpdateHttpNamespace',
} as const satisfies Record<Type, MutatingCall>;

export function plan(input: Input): Plan {
  const { seen } = input;
  if (seen.state === 'absent') return planCreation(input, seen.found as unknown as Creation | undefined);
  return planPresent(input, seen.live);
}

/** Cloud Map makes a namespace by an operation that takes a minute: while it is under way, nobody acts again. */
function planCreation(input: Input, creation: Creation | undefined): Plan {
  if (!creation) return { kind: 'act', steps: [createStep(input)] };
  const { status, at, reason = '', id } = creation;
  const { now, resumedAt = 0, retriedAt = 0 } = input.context;
  const again: Plan = { kind: 'act', steps: [createStep(input, id)] };
  switch (status) {
    case 'SUCCESS':
      return now - at < SHOWN_MS
        ? {
            kind: 'wait',
            reason: 'Cloud Map has made the namespace and does not list it yet',
            recheckMs: RECHECK_MS,
            coming: true,
          }
        : again;
    case 'FAIL': {
      const left = at + FAILED_MS - now;
      if (left <= 0 || at <= Math.max(resumedAt, retriedAt)) return again;
      const words = `Cloud Map could not make the namespace: ${reason}`;
      return { kind: 'hold', cause: 'failed', since: at, reason: words, details: [], steps: [], recheckMs: left };
    }
    default:
      return {
        kind: 'wait',
        reason: 'Cloud Map makes the namespace',
        recheckMs: RECHECK_MS,
        steady: true,
        coming: true,
      };
  }
}

/**
 * The id of the request is made of what is asked for and of the life or the failure that ended before, so that after a
 * crash the same request is sent once more and recognised.
 */
function createStep({ want, resource, context }: Input, failed?: string): Step {
  const { type: _, tags, ...members } = want;
  const { type } = resource.spec;
  const own = Array.isArray(tags) ? tagMap(tags) : {};
  const vpc: Record<string, string> = typeof want.vpc === 'string' ? { [VPC_TAG]: want.vpc } : {};
  const request = upperFirstMembers<JsonObject>(members);
  const CreatorRequestId = digest(
    { key: resource.key, request, after: failed ?? context.remembered ?? null },
    TOKEN_DIGITS,
  );
  const Tags = discoveryTagList({ ...own, ...vpc, ...context.ownerTags });
  const input = { ...request, CreatorRequestId, Tags } as unknown as CallInput<(typeof CREATE)[Type]>;
  return step(CREATE[type], input as never, { effect: 'create', why: WHY_NEW });
}

function planPresent({ comparison, want, resource }: Input, { namespace, operations }: LiveNamespace): Plan {
  if (!comparison || comparison.differences.length === 0) return { kind: 'settled' };
  const { management, spec } = resource;
  const refusal = refuseReplacement({ fields: NAMESPACE_FIELDS, comparison, management, recipe: { advice: ADVICE } });
  if (refusal) return refusal;
  const changed = changedMembers(comparison);
  const members = ['description', 'properties'].filter((member) => changed.has(member));
  const isBusy = operations.length > 0;
  const key = { type: spec.type, name: String(want.name) };
  const steps = [
    ...(members.length > 0 && !isBusy
      ? [updateStep({ want, members, key, id: namespace.Id ?? '', why: describeChanges(comparison, members) })]
      : []),
    ...discoveryTagSteps(namespace.Arn ?? '', tagChangeOf(comparison.differences), 'tags as in the manifest'),
  ];
  if (steps.length > 0) return { kind: 'act', steps: cumulative(steps) };
  return { kind: 'wait', reason: 'Cloud Map is still changing the namespace', recheckMs: RECHECK_MS };
}

interface Update {
  readonly want: JsonObject;
  readonly members: readonly string[];
  readonly key: NamespaceKey;
  readonly id: string;
  readonly why: string;
}

/** What is left out stays as it is (API Reference, UpdatePrivateDnsNamespace: both members are optional). */
function updateStep({ want, members, key, id, why }: Update): Step {
  const change = upperFirstMembers<JsonObject>(
    Object.fromEntries(members.map((member) => [member, want[member] ?? null])),
  );
  const input = { Id: id, Namespace: change } as unknown as CallInput<(typeof UPDATE)[Type]>;
  const shows = [{ read: 'servicediscovery:namespaces', key, expect: { part: [{ Id: id, ...change }] } }] as const;
  return step(UPDATE[key.type], input as never, { effect: 'update', why, shows });
}
