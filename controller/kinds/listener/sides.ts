import type { Listener } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { ListenerSpec } from '../../../crds/generated/types.ts';
import { liveActions, type TrafficFacts } from '../../model/elbv2/actions.ts';
import { declaredAttributes } from '../../model/elbv2/attributes.ts';
import { trafficShiftAt } from '../../model/elbv2/traffic-shift.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import { lowerFirstMembers } from '../../model/member-case.ts';
import type { Resource } from '../../model/resource.ts';
import { comparableTags, desiredTags } from '../../model/tags.ts';
import type { LiveListener } from './observe.ts';

export function sidesOfListener(
  resource: Resource<ListenerSpec>,
  live: LiveListener | undefined,
  referrers: readonly Resource[] = [],
): Sides<TrafficFacts> {
  const { spec } = resource;
  const want = {
    ...(spec as unknown as JsonObject),
    certificates: spec.certificates?.map(({ certificateArn }, index) => ({ certificateArn, isDefault: index === 0 })),
    tags: desiredTags(resource),
  };
  return { want, have: live ? have(spec, live) : {}, facts: { shift: live && trafficShiftAt(live.arn, referrers) } };
}

function have(spec: ListenerSpec, live: LiveListener): JsonObject {
  return {
    ...lowerFirstMembers(withoutIdlePolicy(live.listener)),
    loadBalancerArn: live.loadBalancerArn,
    certificates: certificatesOf(live),
    defaultActions: liveActions(live.listener.DefaultActions),
    attributes: declaredAttributes(spec.attributes, live.attributes),
    tags: comparableTags(live.tags),
  };
}

const PLAIN: readonly string[] = ['HTTP', 'TCP', 'UDP', 'TCP_UDP'];

/** A policy is for listeners of HTTPS and TLS (API reference of Listener); answered beside others it means nothing. */
function withoutIdlePolicy(listener: Listener): Listener {
  return PLAIN.includes(listener.Protocol ?? '') ? { ...listener, SslPolicy: undefined } : listener;
}

/**
 * The default certificate and those beside it that no document of their own brought there; AWS may name the default in
 * both answers.
 */
function certificatesOf({ listener, certificates, apart = [] }: LiveListener): readonly JsonObject[] {
  const standard = (listener.Certificates ?? []).map(({ CertificateArn }) => CertificateArn);
  const beside = (certificates ?? []).map(({ CertificateArn }) => CertificateArn);
  return [
    ...standard.map((certificateArn) => ({ certificateArn, isDefault: true })),
    ...beside
      .filter((arn) => !standard.includes(arn) && !apart.includes(arn ?? ''))
      .map((certificateArn) => ({ certificateArn, isDefault: false })),
  ];
}
