import type { ListenerCertificateSpec } from '../../../crds/generated/types.ts';
import { consoleUrlOf } from '../../model/console-url.ts';
import { LISTENER_CERTIFICATE, placeText } from '../../model/elbv2/listener-certificate.ts';
import type { JsonObject } from '../../model/json.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { retagRecord } from '../../model/record-steps.ts';
import { LISTENER_CERTIFICATE_FIELDS } from './fields.ts';
import { inspect } from './inspect.ts';
import {
  discoverListenerCertificates,
  type LiveListenerCertificate,
  naturalKeyOf,
  observeListenerCertificate,
  wantedPlace,
} from './observe.ts';
import { idOf, planListenerCertificate, tearDownListenerCertificate } from './plan.ts';

/** A certificate of a listener beside its default one. It takes no tags: whose it is stands in a record of ours. */
export const listenerCertificateKind: ResourceKind<ListenerCertificateSpec, LiveListenerCertificate> = {
  name: 'ListenerCertificate',
  rank: 35,
  fields: LISTENER_CERTIFICATE_FIELDS,
  naturalKey(spec) {
    const place = wantedPlace(spec);
    return place && naturalKeyOf(place);
  },
  references: () => [],
  discover: discoverListenerCertificates,
  observe: observeListenerCertificate,
  sides: ({ spec }, live) => ({ want: spec as unknown as JsonObject, have: live ? had(live) : {}, facts: undefined }),
  plan: planListenerCertificate,
  teardown: (_identity, seen) => tearDownListenerCertificate(seen),
  retag: ({ place, record }, change) =>
    retagRecord(record, { type: LISTENER_CERTIFICATE, identifier: placeText(place) }, change),
  health: ({ isThere }) =>
    isThere
      ? { status: 'Healthy', message: 'the listener shows it to clients that ask for its hosts' }
      : { status: 'Missing', message: 'the listener does not have it' },
  outputs: ({ place }) => ({ '': place.certificateArn, ...place }),
  summary: ({ place }) => ({ consoleUrl: consoleUrlOf(place.listenerArn), detail: idOf(place) }),
  inspect,
};

function had({ place, isThere, former }: LiveListenerCertificate): JsonObject {
  const { listenerArn, certificateArn } = isThere ? place : (former ?? place);
  return { listenerArn, certificates: isThere || former ? [{ certificateArn }] : [] };
}
