import { expect, it } from 'vitest';
import { protectionOf } from '../../../controller/kinds/aws-resource/protection.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import { shippedResourceTypes } from '../../../crds/resource-types/shipped-types.ts';

function protection(name: string, model: JsonObject): string | undefined {
  const type = shippedResourceTypes().get(name);
  if (!type) throw new Error(`${name} is unknown`);
  return protectionOf({ type, model })?.split(':')[0];
}

it.each([
  { type: 'AWS::RDS::DBInstance', model: { DeletionProtection: true }, says: 'DeletionProtection is true' },
  { type: 'AWS::RDS::DBInstance', model: { DeletionProtection: false }, because: 'it is off' },
  { type: 'AWS::RDS::DBInstance', model: {}, because: 'AWS shows none' },
  {
    type: 'AWS::DynamoDB::Table',
    model: { DeletionProtectionEnabled: true },
    says: 'DeletionProtectionEnabled is true',
  },
  { type: 'AWS::Cognito::UserPool', model: { DeletionProtection: 'ACTIVE' }, says: 'DeletionProtection is ACTIVE' },
  { type: 'AWS::Cognito::UserPool', model: { DeletionProtection: 'INACTIVE' }, because: 'it is off' },
  {
    type: 'AWS::VerifiedPermissions::PolicyStore',
    model: { DeletionProtection: { Mode: 'ENABLED' } },
    says: 'DeletionProtection is ENABLED',
  },
  {
    type: 'AWS::VerifiedPermissions::PolicyStore',
    model: { DeletionProtection: { Mode: 'DISABLED' } },
    because: 'it is off',
  },
  {
    type: 'AWS::OpenSearchServerless::Collection',
    model: { DeletionProtection: 'ENABLED' },
    says: 'DeletionProtection is ENABLED',
  },
  { type: 'AWS::EC2::Instance', model: { DisableApiTermination: true }, says: 'DisableApiTermination is true' },
  {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    model: { NewInstancesProtectedFromScaleIn: true, DeletionProtection: 'none' },
    says: 'NewInstancesProtectedFromScaleIn is true',
  },
  {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    model: { DeletionProtection: 'prevent-all-deletion' },
    says: 'DeletionProtection is prevent-all-deletion',
  },
  {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    model: { DeletionProtection: 'prevent-force-deletion' },
    because: 'nobody forces it',
  },
  {
    type: 'AWS::AppConfig::Environment',
    model: { DeletionProtectionCheck: 'APPLY' },
    because: 'it is looked at whether the environment was used, which nobody here knows',
  },
])('$type $model is $says', ({ type, model, says }) => {
  expect(protection(type, model)).toBe(says);
});
