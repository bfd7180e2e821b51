import { Fault } from '../../contract.ts';
import type { Behaviour } from '../behaviour.ts';
import { HandlerFailure } from '../handler-failure.ts';
import { modelOf, modelsOf } from '../json.ts';
import type { Model } from '../store.ts';

/** Deployed minutes after each change; disabled before it is deleted (Amazon CloudFront developer guide, "Delete a distribution"). */
export const DISTRIBUTION: Behaviour = {
  seconds: { create: 240, update: 180, delete: 5 },
  create(wanted, { region }) {
    const Id = `E${region.hex(13).toUpperCase()}`;
    return { ...wanted, ...certified(wanted), Id, DomainName: `d${region.hex(13)}.cloudfront.net` };
  },
  update(_, wanted) {
    const { SslSupportMethod, AcmCertificateArn, IamCertificateId } = modelOf(
      modelOf(wanted, 'DistributionConfig'),
      'ViewerCertificate',
    );
    if (SslSupportMethod !== undefined && AcmCertificateArn === undefined && IamCertificateId === undefined)
      throw new HandlerFailure('InvalidRequest', WITHOUT_CERTIFICATE);
    return { ...wanted, ...certified(wanted) };
  },
  facts: () => ({ Status: 'InProgress' }),
  ready(made, { store }) {
    store.put({ ...made, facts: { Status: 'Deployed' } });
    return undefined;
  },
  mayRemove({ model }) {
    if (modelOf(model, 'DistributionConfig').Enabled !== true) return;
    throw new Fault('DistributionNotDisabled', 'The distribution you are trying to delete has not been disabled.', 409);
  },
};

/** What the handler makes of its own read-back of a distribution with CloudFront's certificate (go-to-k/cdk-real-drift#264). */
const WITHOUT_CERTIFICATE =
  'IamCertificateId or AcmCertificateArn can be specified only if SslSupportMethod must also be specified and vice-versa.';
const DEFAULT_CERTIFICATE: Model = {
  CloudFrontDefaultCertificate: true,
  MinimumProtocolVersion: 'TLSv1',
  SslSupportMethod: 'vip',
};

/** Whoever asks for no certificate has CloudFront's own. Its read-back is believed, from what the handler says of it. */
function certified(wanted: Model): Model {
  const config = modelOf(wanted, 'DistributionConfig');
  const { CloudFrontDefaultCertificate: isOwn = true } = modelOf(config, 'ViewerCertificate');
  const { AcmCertificateArn, IamCertificateId } = modelOf(config, 'ViewerCertificate');
  if (isOwn !== true || AcmCertificateArn !== undefined || IamCertificateId !== undefined) return {};
  return { DistributionConfig: { ...config, ViewerCertificate: DEFAULT_CERTIFICATE } };
}

export const ORIGIN_ACCESS_IDENTITY: Behaviour = {
  create(wanted, { region }) {
    return { ...wanted, Id: `E${region.hex(13).toUpperCase()}`, S3CanonicalUserId: region.hex(64) };
  },
  mayRemove({ identifier }, { store }) {
    const name = `origin-access-identity/cloudfront/${identifier}`;
    if (!store.list('AWS::CloudFront::Distribution').some(({ model }) => identitiesOf(model).includes(name))) return;
    throw new Fault(
      'CloudFrontOriginAccessIdentityInUse',
      'The CloudFront origin access identity is still being used.',
      409,
    );
  },
};

function identitiesOf(model: Model): readonly string[] {
  return modelsOf(modelOf(model, 'DistributionConfig'), 'Origins').map((each) =>
    String(modelOf(each, 'S3OriginConfig').OriginAccessIdentity ?? ''),
  );
}
