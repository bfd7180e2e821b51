import type { ListenerSpec } from '../../../crds/generated/types.ts';
import { ACTIONS, type TrafficFacts } from '../../model/elbv2/actions.ts';
import { attributesField } from '../../model/elbv2/attributes.ts';
import {
  computed,
  type Field,
  type Fields,
  fallback,
  keep,
  keyed,
  leaf,
  object,
  type RuleContext,
  readOnly,
} from '../../model/fields.ts';
import { type Json, jsonEqual } from '../../model/json.ts';
import { TAGS } from '../../model/tags.ts';
import { resettableDefaults } from './attribute-defaults.ts';

type Context = RuleContext<TrafficFacts>;

const IN_PLACE = { change: 'inPlace', source: 'aws-behaviour.md#listeners-and-rules' } as const;

/** AWS echoes client authentication, switched off, on every HTTPS listener and on no other. */
function clientsUnverified({ root }: Context): Json | undefined {
  return root.protocol === 'HTTPS' ? {} : undefined;
}

function ofHttps(value: Json, { root }: Context): Json | undefined {
  return root.protocol === 'HTTPS' ? value : undefined;
}

function whenVerifying(value: Json) {
  return computed<TrafficFacts>(({ parent }) => (parent.mode === 'verify' ? value : undefined));
}

/** The meaning of every field of a listener. */
export const fields: Fields<TrafficFacts> = {
  loadBalancerArn: leaf('scalar', undefined, {
    change: 'replace',
    source: 'aws-behaviour.md#what-can-be-changed-in-place',
  }),
  protocol: leaf('scalar', undefined, IN_PLACE),
  port: leaf('intLike', undefined, IN_PLACE),
  // The default differs by account and time, so what AWS chose is left alone.
  sslPolicy: leaf('scalar', keep, IN_PLACE),
  certificates: keyed<TrafficFacts>(
    ['certificateArn'],
    { certificateArn: leaf('scalar'), isDefault: leaf('scalar') },
    IN_PLACE,
  ),
  alpnPolicy: leaf(
    'list',
    computed(({ root }) => (root.protocol === 'TLS' ? ['None'] : undefined)),
    { ...IN_PLACE, normalise: (value) => (jsonEqual(value, ['None']) ? undefined : value) },
  ),
  mutualAuthentication: object<TrafficFacts>(
    {
      mode: leaf('scalar', fallback('off')),
      trustStoreArn: leaf('scalar'),
      ignoreClientCertificateExpiry: leaf('scalar', whenVerifying(false)),
      advertiseTrustStoreCaNames: leaf('scalar', whenVerifying('off')),
      trustStoreAssociationStatus: readOnly,
    },
    computed(clientsUnverified),
    { ...IN_PLACE, normalise: ofHttps },
  ),
  defaultActions: ACTIONS,
  attributes: attributesField(resettableDefaults),
  tags: TAGS,
  listenerArn: readOnly,
} satisfies { readonly [M in keyof ListenerSpec]-?: Field<TrafficFacts> } & Fields<TrafficFacts>;
