import type { CertificateSpec } from '../../../crds/generated/types.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { CERTIFICATE_FIELDS } from './fields.ts';
import { healthOfCertificate, outputsOfCertificate, summaryOfCertificate } from './health.ts';
import { inspect } from './inspect.ts';
import type { LiveCertificate } from './live.ts';
import { discoverCertificates, naturalKeyOf, observeCertificate } from './observe.ts';
import { planCertificate } from './plan.ts';
import { sidesOfCertificate } from './sides.ts';
import { retagCertificate } from './steps.ts';
import { tearDownCertificate } from './teardown.ts';

/** A certificate of AWS Certificate Manager. It has no name in AWS: what is ours is told by tags. */
export const certificateKind: ResourceKind<CertificateSpec, LiveCertificate> = {
  name: 'Certificate',
  rank: 65,
  fields: CERTIFICATE_FIELDS,
  naturalKey: (_spec, identity) => naturalKeyOf(identity),
  references: () => [],
  discover: discoverCertificates,
  observe: observeCertificate,
  sides: sidesOfCertificate,
  plan: planCertificate,
  teardown: (_identity, seen) => tearDownCertificate(seen),
  retag: ({ arn }, change) => retagCertificate(arn, change),
  health: healthOfCertificate,
  outputs: outputsOfCertificate,
  remember: ({ arn }) => ({ arn }),
  summary: summaryOfCertificate,
  inspect,
};
