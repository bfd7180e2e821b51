import type { ListenerCertificateSpec } from '../../../crds/generated/types.ts';
import { LISTENER_CERTIFICATE, type Place, placeText } from '../../model/elbv2/listener-certificate.ts';
import { isObject } from '../../model/json.ts';
import type { PlanInput, Present } from '../../model/kind.ts';
import { type Plan, type Step, type StepEffect, step } from '../../model/plan.ts';
import { dropRecord, keepRecord } from '../../model/record-steps.ts';
import type { Tags } from '../../model/tags.ts';
import { type LiveListenerCertificate, wantedPlace } from './observe.ts';

const RECHECK_MS = 5_000;

export function planListenerCertificate(input: PlanInput<ListenerCertificateSpec, LiveListenerCertificate>): Plan {
  const { seen, resource, context } = input;
  const place = wantedPlace(resource.spec);
  if (!place) return { kind: 'wait', reason: 'which certificate it is is not known yet', recheckMs: RECHECK_MS };
  if (seen.state === 'present') return planPresent(seen.live, place);
  if (isObject(seen.found) && seen.found.listenerExists === false)
    return { kind: 'wait', reason: `${place.listenerArn} does not exist`, recheckMs: RECHECK_MS };
  return { kind: 'act', steps: [...kept(place, context.ownerTags), added(place, 'create')] };
}

/** The new one is added before the old one is removed: clients are served throughout. */
function planPresent(live: LiveListenerCertificate, place: Place): Plan {
  if (live.isDefault) return refuseDefault(place);
  const isKept = live.record?.identifier === placeText(place);
  const steps = [
    ...(live.isThere ? [] : [added(place, live.former ? 'update' : 'create')]),
    ...(live.former ? [removed(live.former, 'update')] : []),
    ...(isKept ? [] : kept(place, live.tags)),
  ];
  return steps.length > 0 ? { kind: 'act', steps } : { kind: 'settled' };
}

function refuseDefault({ certificateArn }: Place): Plan {
  const message = `${certificateArn} is the default certificate of the listener and belongs to its Listener document; remove this document, or give the listener another default`;
  return { kind: 'refuse', code: 'INVALID', message };
}

function kept(place: Place, tags: Tags): readonly Step[] {
  const why = `say whose certificate ${idOf(place)} on the listener is`;
  return keepRecord({ type: LISTENER_CERTIFICATE, identifier: placeText(place), tags }, why);
}

/** The last part of an ARN, which is what people tell certificates by. */
export function idOf({ certificateArn }: Place): string {
  return certificateArn.slice(certificateArn.lastIndexOf('/') + 1);
}

function added(place: Place, effect: StepEffect): Step {
  const { listenerArn, certificateArn } = place;
  const expect = { part: [{ CertificateArn: certificateArn }] };
  return step(
    'elasticloadbalancing:AddListenerCertificates',
    { ListenerArn: listenerArn, Certificates: [{ CertificateArn: certificateArn }] },
    {
      effect,
      why: `add certificate ${idOf(place)} to the listener`,
      shows: [{ read: 'elbv2:listenerCertificates', key: listenerArn, expect }],
    },
  );
}

function removed(place: Place, effect: 'update' | 'delete'): Step {
  const { listenerArn, certificateArn } = place;
  return step(
    'elasticloadbalancing:RemoveListenerCertificates',
    { ListenerArn: listenerArn, Certificates: [{ CertificateArn: certificateArn }] },
    {
      effect,
      why: `remove certificate ${idOf(place)} from the listener${effect === 'update' ? ', where another one takes its place' : ''}`,
      shows: [],
    },
  );
}

/** Takes the certificate off the listener, then our record of it away. */
export function tearDownListenerCertificate(seen: Present<LiveListenerCertificate>): Plan {
  const { place, isThere, isDefault, record } = seen.live;
  const steps = [
    ...(isThere && !isDefault ? [removed(place, 'delete')] : []),
    ...(record ? [dropRecord(record.name, 'the certificate is off the listener')] : []),
  ];
  return steps.length > 0 ? { kind: 'act', steps } : { kind: 'settled' };
}
