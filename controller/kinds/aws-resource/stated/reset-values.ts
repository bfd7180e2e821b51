import type { Json } from '../../../model/json.ts';

type Defaults = Readonly<Record<string, Json>>;

/**
 * Values that a property is set to when a manifest states it no more, of types whose update handlers send what they are
 * told and leave alone what they are not (believed, from the APIs behind: ModifyVpcAttribute, ModifySubnetAttribute,
 * SetQueueAttributes, UpdateFunctionConfiguration, ModifyDBInstance, UpdateTable take a value for each, and none to unset
 * it; of user and identity pools, from what others saw of updates that leave a member out). The values: CloudFormation Template Reference, "Default" of each property. What stands here for no type is taken out
 * of what is desired, which is how the contract of update handlers says that a value is to go (CloudFormation CLI User
 * Guide, "Update handlers").
 */
const DEFAULTS: Readonly<Record<string, Defaults>> = {
  'AWS::EC2::VPC': { EnableDnsSupport: true, EnableDnsHostnames: false, InstanceTenancy: 'default' },
  'AWS::EC2::Subnet': { MapPublicIpOnLaunch: false, AssignIpv6AddressOnCreation: false, EnableDns64: false },
  'AWS::SQS::Queue': {
    DelaySeconds: 0,
    MessageRetentionPeriod: 345_600,
    ReceiveMessageWaitTimeSeconds: 0,
    VisibilityTimeout: 30,
    ContentBasedDeduplication: false,
    KmsDataKeyReusePeriodSeconds: 300,
  },
  'AWS::Lambda::Function': { MemorySize: 128, Timeout: 3, Description: '' },
  'AWS::RDS::DBInstance': {
    BackupRetentionPeriod: 1,
    CopyTagsToSnapshot: false,
    DeletionProtection: false,
    EnableIAMDatabaseAuthentication: false,
    EnablePerformanceInsights: false,
    MonitoringInterval: 0,
    MultiAZ: false,
  },
  'AWS::RDS::DBCluster': { BackupRetentionPeriod: 1, CopyTagsToSnapshot: false, DeletionProtection: false },
  'AWS::DynamoDB::Table': { DeletionProtectionEnabled: false },
  'AWS::Cognito::UserPool': { DeletionProtection: 'INACTIVE', MfaConfiguration: 'OFF', UserPoolTier: 'ESSENTIALS' },
  'AWS::Cognito::IdentityPool': { AllowClassicFlow: false },
  'AWS::IAM::Role': { MaxSessionDuration: 3_600 },
};

/** Undefined where the property is taken away. */
export function resetValue(type: string, path: string): Json | undefined {
  return DEFAULTS[type]?.[path];
}
