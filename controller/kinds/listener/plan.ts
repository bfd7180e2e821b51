import type { CreateListenerInput, ModifyListenerInput } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { ListenerSpec } from '../../../crds/generated/types.ts';
import { changedMembers, describeChanges } from '../../model/changed-members.ts';
import type { Comparison } from '../../model/difference.ts';
import { outgoingActions, shownActions } from '../../model/elbv2/actions.ts';
import { changedAttributes } from '../../model/elbv2/attributes.ts';
import { type Bridge, bridgeActions, isCrossed } from '../../model/elbv2/succession.ts';
import { creationTags, tagSteps } from '../../model/elbv2/tags.ts';
import { isWithinShift, keepingShift, trafficShiftAt } from '../../model/elbv2/traffic-shift.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import { upperFirstMembers } from '../../model/member-case.ts';
import { cumulative, type Plan, type Step, step } from '../../model/plan.ts';
import { refuseReplacement } from '../../model/replacement.ts';
import { REPLACES_TAG } from '../../model/tags.ts';
import { defaultCertificateOf, sniCertificateSteps } from './certificates.ts';
import { fields } from './fields.ts';
import { formerReason, formerSteps, moveRecipe, planMove } from './move.ts';
import type { LiveListener } from './observe.ts';

type Input = PlanInput<ListenerSpec, LiveListener>;

const RECHECK_MS = 5_000;

export function planListener(input: Input): Plan {
  const { seen, comparison } = input;
  if (seen.state === 'absent' || !comparison) return planCreation(input);
  return planChange(input, { live: seen.live, comparison });
}

function planCreation(input: Input): Plan {
  const { seen, resource } = input;
  const found = seen.state === 'absent' ? seen.found : undefined;
  if (isObject(found) && found.loadBalancerExists === false) return waitForBalancer(resource.spec.loadBalancerArn);
  return { kind: 'act', steps: [creationStep(input, {})] };
}

function waitForBalancer(loadBalancerArn: string): Plan {
  return { kind: 'wait', reason: `${loadBalancerArn} does not exist`, recheckMs: RECHECK_MS };
}

/** `replaced`: the listener on another load balancer whose place this one takes. */
function creationStep({ want, context, resource }: Input, { replaced }: { readonly replaced?: string }): Step {
  const { attributes: _later, certificates, defaultActions, tags, ...members } = want;
  const { defaultActions: declared, loadBalancerArn } = resource.spec;
  const ownTags = { ...context.ownerTags, ...(replaced === undefined ? {} : { [REPLACES_TAG]: replaced }) };
  const input: CreateListenerInput = {
    ...upperFirstMembers<Omit<CreateListenerInput, 'DefaultActions'>>(members),
    ...certificateInput(certificates),
    DefaultActions: outgoingActions({ want: defaultActions, declared }),
    Tags: creationTags(tags, ownTags),
  };
  const part = [{ Protocol: input.Protocol, Port: input.Port }];
  return step('elasticloadbalancing:CreateListener', input, {
    effect: replaced === undefined ? 'create' : 'replace',
    why: `create listener ${[input.Protocol, input.Port].filter(Boolean).join(' ')}`,
    shows: [{ read: 'elbv2:listeners', key: loadBalancerArn, expect: { part } }],
  });
}

/** The default certificate travels alone: AWS takes exactly one here. */
function certificateInput(certificates: Json | undefined): Pick<CreateListenerInput, 'Certificates'> {
  const arn = defaultCertificateOf(certificates);
  return arn ? { Certificates: [{ CertificateArn: arn }] } : {};
}

interface Pair {
  readonly live: LiveListener;
  readonly comparison: Comparison;
}

function planChange(input: Input, pair: Pair): Plan {
  const { management } = input.resource;
  const { live, comparison } = pair;
  const { loadBalancerArn } = input.resource.spec;
  const move = { live, loadBalancerArn, want: comparison.want, have: comparison.have };
  const refusal =
    refuseReplacement({ fields, comparison, management, recipe: moveRecipe(move) }) ??
    refuseTakenPort(pair) ??
    refuseTwoOwners(input);
  if (refusal) return refusal;
  if (live.loadBalancerArn !== loadBalancerArn) {
    if (live.loadBalancerExists === false) return waitForBalancer(loadBalancerArn);
    return planMove(move, creationStep(input, { replaced: live.arn }));
  }
  const steps = [
    ...modifySteps(input, pair),
    ...sniCertificateSteps(live.arn, comparison),
    ...attributeSteps(pair),
    ...tagSteps(live.arn, comparison),
    ...formerSteps(live),
  ];
  if (steps.length > 0) return { kind: 'act', steps: cumulative(steps) };
  const waits = bridgeOf(pair).waits ?? formerReason(live);
  return waits === undefined ? { kind: 'settled' } : { kind: 'wait', reason: waits, recheckMs: RECHECK_MS };
}

/** Default actions as they are to be for now, where target groups take over from others. */
function bridgeOf({ live, comparison: { want, have } }: Pair): Bridge {
  return bridgeActions(want.defaultActions, have.defaultActions, live.successions ?? []);
}

function refuseTakenPort({ live, comparison }: Pair): Plan | undefined {
  if (!changedMembers(comparison).has('port')) return undefined;
  const taken = live.neighbours.find((neighbour) => neighbour.Port === comparison.want.port);
  if (!taken) return undefined;
  const message = `port ${taken.Port} of the load balancer is taken by ${taken.ListenerArn}`;
  return { kind: 'refuse', code: 'INVALID', message };
}

/** A certificate that two documents name would go with the first of them, and come back with the other. */
function refuseTwoOwners({ resource, context }: Input): Plan | undefined {
  const declared = (resource.spec.certificates ?? []).map(({ certificateArn }) => certificateArn);
  for (const { identity, spec } of context.referrers) {
    const [first] =
      identity.kind === 'ListenerCertificate' && Array.isArray(spec.certificates) ? spec.certificates : [];
    const arn = isObject(first) ? first.certificateArn : undefined;
    if (typeof arn !== 'string' || !declared.includes(arn)) continue;
    const message = `certificates: ${arn} is brought by ListenerCertificate/${identity.name} too; leave it in one of the two documents`;
    return { kind: 'refuse', code: 'INVALID', message };
  }
  return undefined;
}

const PLAIN = ['protocol', 'port', 'sslPolicy', 'alpnPolicy', 'mutualAuthentication'] as const;

function modifySteps({ resource, context }: Input, { live, comparison }: Pair): readonly Step[] {
  const { want, have } = comparison;
  const changed = changedMembers(comparison);
  const plain = PLAIN.filter((member) => changed.has(member));
  const shift = trafficShiftAt(live.arn, context.referrers);
  const isShifted = isWithinShift(shift, have.defaultActions);
  const bridge = bridgeOf({ live, comparison });
  const actions =
    changed.has('defaultActions') && !isShifted && !isCrossed(bridge, have.defaultActions)
      ? outgoingActions({
          want: keepingShift(bridge.actions, have.defaultActions, shift),
          declared: resource.spec.defaultActions,
          have: have.defaultActions,
        })
      : undefined;
  const isNewDefault = defaultCertificateOf(want.certificates) !== defaultCertificateOf(have.certificates);
  const patch: Omit<ModifyListenerInput, 'ListenerArn'> = {
    ...upperFirstMembers<JsonObject>(Object.fromEntries(plain.map((member) => [member, want[member]]))),
    ...(isNewDefault ? certificateInput(want.certificates) : {}),
    ...(actions ? { DefaultActions: actions } : {}),
  };
  if (Object.keys(patch).length === 0) return [];
  return [modifyStep({ live, comparison }, patch)];
}

function modifyStep({ live, comparison }: Pair, patch: Omit<ModifyListenerInput, 'ListenerArn'>): Step {
  const { DefaultActions, ...rest } = patch;
  const shownListener = {
    ListenerArn: live.arn,
    ...(rest as unknown as JsonObject),
    ...(DefaultActions ? { DefaultActions: shownActions(DefaultActions) } : {}),
  };
  return step(
    'elasticloadbalancing:ModifyListener',
    { ListenerArn: live.arn, ...patch },
    {
      effect: 'update',
      why: describeChanges(comparison, [...PLAIN, 'certificates', 'defaultActions']),
      shows: [{ read: 'elbv2:listeners', key: live.loadBalancerArn, expect: { part: [shownListener] } }],
    },
  );
}

function attributeSteps({ live: { arn }, comparison: { want, have } }: Pair): readonly Step[] {
  const Attributes = [...changedAttributes(want.attributes, have.attributes)];
  if (Attributes.length === 0) return [];
  const modified = step(
    'elasticloadbalancing:ModifyListenerAttributes',
    { ListenerArn: arn, Attributes },
    {
      effect: 'update',
      why: Attributes.map(({ Key, Value }) => `${Key} → ${Value}`).join(', '),
      shows: [{ read: 'elbv2:listenerAttributes', key: arn, expect: { part: Attributes } }],
    },
  );
  return [modified];
}
