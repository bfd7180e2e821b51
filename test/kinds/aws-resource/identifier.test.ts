import { describe, expect, it } from 'vitest';
import { identifiersOf, refOf, statedIdentifier, withName } from '../../../controller/kinds/aws-resource/identifier.ts';
import type { ResourceType } from '../../../controller/model/resource-type.ts';
import { installedType } from './installed-types.ts';

const IDENTITY = { namespace: 'shop', kind: 'AwsResource', name: 'Orders' } as const;
const SCOPE = { account: '123456789012', region: 'eu-west-1' };

describe('an identifier that the manifest states', () => {
  it.each([
    { type: 'AWS::RDS::DBSubnetGroup', properties: { DBSubnetGroupName: 'db' }, is: 'db', because: 'a name' },
    { type: 'AWS::EC2::VPC', properties: { CidrBlock: '10.0.0.0/16' }, is: undefined, because: 'AWS assigns it' },
    {
      type: 'AWS::IAM::RolePolicy',
      properties: { RoleName: 'r', PolicyName: 'p' },
      is: 'p|r',
      because: 'parts stand in the order of the type, not of who belongs to whom',
    },
    {
      type: 'AWS::EC2::Route',
      properties: { RouteTableId: 'rtb-1', DestinationCidrBlock: '0.0.0.0/0' },
      is: 'rtb-1|0.0.0.0/0',
      because: 'a part that AWS calls read-only is what the destination says',
    },
    {
      type: 'AWS::ApiGateway::Resource',
      properties: { RestApiId: 'a' },
      is: undefined,
      because: 'one part is assigned',
    },
  ])('$type $is: $because', ({ type, properties, is }) => {
    expect(statedIdentifier(installedType(type), properties)).toBe(is);
  });
});

describe('a name that nobody states', () => {
  const named = (type: ResourceType) => withName(type, {}, { identity: IDENTITY, scope: SCOPE });

  it('is the same each time, and another one elsewhere', () => {
    const role = installedType('AWS::IAM::Role');
    const elsewhere = withName(role, {}, { identity: IDENTITY, scope: { ...SCOPE, region: 'eu-west-2' } });

    expect(named(role)).toEqual(named(role));
    expect(named(role).RoleName).toMatch(/^shop-orders-[0-9a-f]{8}$/);
    expect(elsewhere.RoleName).not.toBe(named(role).RoleName);
  });

  it('is left to AWS where AWS assigns identifiers, and where it is stated', () => {
    expect(named(installedType('AWS::EC2::VPC'))).toEqual({});
    const stated = { RoleName: 'mine' };
    expect(withName(installedType('AWS::IAM::Role'), stated, { identity: IDENTITY, scope: SCOPE })).toBe(stated);
  });
});

describe('what Ref means', () => {
  it.each([
    { type: 'AWS::EC2::VPC', identifier: 'vpc-1', is: 'vpc-1', because: 'the identifier' },
    { type: 'AWS::EC2::EIP', identifier: '198.51.100.1|eipalloc-1', is: '198.51.100.1', because: 'the address' },
    { type: 'AWS::ApiGateway::Resource', identifier: 'api|res', is: 'res', because: 'the part that is its own' },
    { type: 'AWS::ApiGateway::Deployment', identifier: 'dep|api', is: 'dep', because: 'the part that is its own' },
    { type: 'AWS::ApiGateway::Stage', identifier: 'api|v1', is: 'v1', because: 'the last where none is assigned' },
    {
      type: 'AWS::Cognito::UserPoolClient',
      identifier: 'pool|client',
      is: 'client',
      because: 'the part that is its own',
    },
    { type: 'AWS::IAM::RolePolicy', identifier: 'p|r', is: 'p', because: 'the name of the policy' },
  ])('$type $is: $because', ({ type, identifier, is }) => {
    expect(refOf(installedType(type), identifier, {})).toBe(is);
  });

  it('is the name of a rule, whose identifier is its ARN', () => {
    const arn = 'arn:aws:events:eu-west-1:123456789012:rule/nightly';
    expect(refOf(installedType('AWS::Events::Rule'), arn, { Name: 'nightly' })).toBe('nightly');
  });
});

describe('what an ARN may mean', () => {
  it.each([
    { type: 'AWS::EC2::VPC', arn: 'arn:aws:ec2:eu-west-1:1:vpc/vpc-1', first: 'vpc-1', because: 'the last part' },
    {
      type: 'AWS::StepFunctions::StateMachine',
      arn: 'arn:aws:states:eu-west-1:1:stateMachine:photos',
      first: 'arn:aws:states:eu-west-1:1:stateMachine:photos',
      because: 'the ARN where the type goes by it',
    },
    {
      type: 'AWS::ApiGateway::Stage',
      arn: 'arn:aws:apigateway:eu-west-1::/restapis/a1/stages/v1',
      properties: { RestApiId: 'a1', StageName: 'v1' },
      first: 'a1|v1',
      because: 'stated parts first',
    },
  ])('$first: $because', ({ type, arn, properties = {}, first }) => {
    expect(identifiersOf(installedType(type), arn, properties)[0]).toBe(first);
  });

  it('is found behind a name with slashes, too', () => {
    const arn = 'arn:aws:logs:eu-west-1:1:log-group:/shop/web';
    expect(identifiersOf(installedType('AWS::Logs::LogGroup'), arn, {})).toContain('/shop/web');
  });

  it('is put together for stages without a document', () => {
    const arn = 'arn:aws:apigateway:eu-west-1::/restapis/a1/stages/v1';
    expect(identifiersOf(installedType('AWS::ApiGateway::Stage'), arn, {})).toContain('a1|v1');
  });
});
