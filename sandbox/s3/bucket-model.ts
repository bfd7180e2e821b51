import type { Model } from '../cloudcontrol/store.ts';
import type { Region } from '../contract.ts';

/** What every new bucket has (Amazon S3 user guide, "Default settings for new buckets"), in CloudFormation's names. */
const DEFAULTS: Model = {
  BucketEncryption: {
    ServerSideEncryptionConfiguration: [
      { BucketKeyEnabled: false, ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
    ],
  },
  OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  PublicAccessBlockConfiguration: {
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  },
};

export function bucketModel(name: string, { region }: Pick<Region, 'region'>): Model {
  return {
    ...DEFAULTS,
    BucketName: name,
    Arn: `arn:aws:s3:::${name}`,
    DomainName: `${name}.s3.amazonaws.com`,
    DualStackDomainName: `${name}.s3.dualstack.${region}.amazonaws.com`,
    RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
    WebsiteURL: `http://${name}.s3-website-${region}.amazonaws.com`,
  };
}
