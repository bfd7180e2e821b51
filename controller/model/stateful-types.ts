import type { Document } from './document.ts';
import type { KindName } from './identity.ts';

/**
 * Types whose deletion loses what nobody can make anew from a manifest, and what that is. They outlive their documents
 * unless a manifest says `deletionPolicy: delete`. Log groups are not among them: what they hold is told elsewhere or is
 * short-lived by its retention, and every system has many; neither are queues and topics, which hold what is under way.
 */
const STATEFUL_TYPES: Readonly<Record<string, string>> = {
  'AWS::Cognito::IdentityPool': 'the identities of its users',
  'AWS::Cognito::UserPool': 'its users and their passwords',
  'AWS::DocDB::DBCluster': 'its data',
  'AWS::DocDB::DBInstance': 'its place in the cluster',
  'AWS::DynamoDB::GlobalTable': 'its items',
  'AWS::DynamoDB::Table': 'its items',
  'AWS::EC2::Volume': 'its data',
  'AWS::ECR::PublicRepository': 'its images',
  'AWS::ECR::Repository': 'its images',
  'AWS::EFS::FileSystem': 'its files',
  'AWS::ElastiCache::ReplicationGroup': 'its data',
  'AWS::ElastiCache::ServerlessCache': 'its data',
  'AWS::Elasticsearch::Domain': 'its indices',
  'AWS::FSx::FileSystem': 'its files',
  'AWS::KMS::Key': 'the key, and with it all that it encrypts',
  'AWS::Kinesis::Stream': 'its records',
  'AWS::MSK::Cluster': 'its topics',
  'AWS::Neptune::DBCluster': 'its data',
  'AWS::OpenSearchService::Domain': 'its indices',
  'AWS::RDS::DBCluster': 'its data',
  'AWS::RDS::DBInstance': 'its data',
  'AWS::RDS::GlobalCluster': 'its data',
  'AWS::Redshift::Cluster': 'its data',
  'AWS::RedshiftServerless::Namespace': 'its data',
  'AWS::Route53::HostedZone': 'its records and its name servers',
  'AWS::S3::Bucket': 'its objects and its name',
  'AWS::S3Express::DirectoryBucket': 'its objects',
  'AWS::SecretsManager::Secret': 'the secret',
  'AWS::SSM::Parameter': 'its value and history',
  'AWS::Timestream::Database': 'its tables',
  'AWS::Timestream::Table': 'its records',
};

/** Kinds of their own that stand for such a type. */
const TYPES_OF_KINDS: Readonly<Partial<Record<KindName, string>>> = { Repository: 'AWS::ECR::Repository' };

/** What would be lost with a resource of the type; undefined where a manifest brings all of it back. */
export function statefulReason(type: string): string | undefined {
  return STATEFUL_TYPES[type];
}

/**
 * What AWS keeps of the data when Cloud Control deletes such a resource. RDS takes a last snapshot of an instance, unless it is
 * a replica or one of a cluster, and none of a cluster (aws-cloudformation-resource-providers-rds: the handler of the one asks
 * whether a snapshot is not unwanted, of the other whether it is wanted, and Cloud Control says neither).
 */
const KEPT: Readonly<Record<string, string>> = {
  'AWS::RDS::DBInstance': 'in its last snapshot, which RDS takes and keeps',
};

/** What becomes of {@link statefulReason} when a resource of the type is deleted. */
export function fateOfData(type: string): string {
  const kept = KEPT[type];
  return kept === undefined ? 'lost for good' : `only ${kept}`;
}

/** A document's own word on management, with `retain` for what holds data and says nothing of its deletion. */
export function ownManagement({ identity, spec, management }: Pick<Document, 'identity' | 'spec' | 'management'>) {
  const type = TYPES_OF_KINDS[identity.kind] ?? (identity.kind === 'AwsResource' ? spec.type : undefined);
  const isStateful = typeof type === 'string' && statefulReason(type) !== undefined;
  return isStateful ? { deletionPolicy: 'retain' as const, ...management } : management;
}
