import type { ListenerCertificateSpec } from '../../../crds/generated/types.ts';
import { type Field, type Fields, keyed, leaf } from '../../model/fields.ts';

const IN_PLACE = { change: 'inPlace', source: 'aws-behaviour.md#listeners-and-rules' } as const;

/** AWS knows a certificate on a listener and nothing of it: another one is added before the former is removed. */
export const LISTENER_CERTIFICATE_FIELDS: Fields = {
  listenerArn: leaf('scalar', undefined, IN_PLACE),
  certificates: keyed(['certificateArn'], { certificateArn: leaf('scalar') }, IN_PLACE),
} satisfies { readonly [M in keyof ListenerCertificateSpec]-?: Field } & Fields;
