import type { Comparison } from '../../model/difference.ts';
import { isObject, type Json } from '../../model/json.ts';
import { type Step, step } from '../../model/plan.ts';

/** ARN of the certificate that a listener shows to clients that name no host. */
export function defaultCertificateOf(certificates: Json | undefined): string | undefined {
  return listOf(certificates).find(({ isDefault }) => isDefault)?.arn;
}

/**
 * Steps for the certificates beside the default one. To be sent after the default was changed: AWS takes no certificate
 * for a host while it is the default.
 */
export function sniCertificateSteps(listenerArn: string, { want, have }: Comparison): readonly Step[] {
  const wanted = besides(want.certificates);
  const live = besides(have.certificates);
  const added = wanted.filter((arn) => !live.includes(arn));
  const removed = live.filter((arn) => !wanted.includes(arn) && arn !== defaultCertificateOf(want.certificates));
  return [
    ...added.map((arn) =>
      step(
        'elasticloadbalancing:AddListenerCertificates',
        { ListenerArn: listenerArn, Certificates: [{ CertificateArn: arn }] },
        { effect: 'update', why: `add certificate ${arn}`, shows: [shown(listenerArn, wanted)] },
      ),
    ),
    ...removed.map((arn) =>
      step(
        'elasticloadbalancing:RemoveListenerCertificates',
        { ListenerArn: listenerArn, Certificates: [{ CertificateArn: arn }] },
        { effect: 'update', why: `remove certificate ${arn}`, shows: [shown(listenerArn, wanted)] },
      ),
    ),
  ];
}

function shown(listenerArn: string, wanted: readonly string[]) {
  const part = wanted.map((CertificateArn) => ({ CertificateArn }));
  return { read: 'elbv2:listenerCertificates', key: listenerArn, expect: { part } } as const;
}

function besides(certificates: Json | undefined): readonly string[] {
  return listOf(certificates)
    .filter(({ isDefault }) => !isDefault)
    .map(({ arn }) => arn);
}

function listOf(certificates: Json | undefined): readonly { readonly arn: string; readonly isDefault: boolean }[] {
  if (!Array.isArray(certificates)) return [];
  return certificates
    .filter(isObject)
    .map(({ certificateArn, isDefault }) => ({ arn: String(certificateArn), isDefault: isDefault === true }));
}
