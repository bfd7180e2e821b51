import type { Json } from '../../../controller/model/json.ts';

/** Where the value goes below the property, `'+'` at the end of a list, and what it is. */
export interface Value {
  readonly path: readonly (string | number)[];
  readonly value: Json;
}

const at = (path: Value['path'], value: Json): Value => ({ path, value });
const to = (value: Json): Value => at([], value);
const SID = at(['Statement', 0, 'Sid'], 'Changed');

/**
 * Another value that AWS takes, by type and property, where none can be made up from the schema; or why a change of the
 * property alone is none.
 */
export const VALUES: Readonly<Record<string, Value | string>> = {
  'AWS::ApiGateway::Method AuthorizationType': to('AWS_IAM'),
  'AWS::ApiGateway::Method Integration': at(['TimeoutInMillis'], 10_000),
  'AWS::ApiGateway::Stage AccessLogSetting': at(['Format'], '$context.requestId'),
  'AWS::ApiGatewayV2::Api Body': at(['info', 'description'], 'changed'),
  'AWS::AutoScaling::AutoScalingGroup HealthCheckType': to('ELB'),
  'AWS::AutoScaling::AutoScalingGroup MaxSize': to('9'),
  'AWS::AutoScaling::AutoScalingGroup MinSize': to('3'),
  'AWS::Cognito::UserPool AutoVerifiedAttributes': at(['+'], 'phone_number'),
  'AWS::Cognito::UserPool MfaConfiguration': 'another factor needs its own settings beside it',
  'AWS::Cognito::UserPool Schema': at(['+'], { Name: 'nick', AttributeDataType: 'String' }),
  'AWS::Cognito::UserPool UsernameAttributes': 'fixed with the pool, as its registry does not say',
  'AWS::Cognito::UserPoolClient SupportedIdentityProviders': 'names other resources',
  'AWS::DynamoDB::Table AttributeDefinitions': 'goes with indexes alone',
  'AWS::DynamoDB::Table BillingMode': 'needs throughput beside it',
  'AWS::DynamoDB::Table StreamSpecification': 'is another stream, and what reads it is replaced',
  'AWS::EC2::EIP Domain': 'there is one value',
  'AWS::EC2::LaunchTemplate LaunchTemplateData': at(['MetadataOptions', 'HttpPutResponseHopLimit'], 2),
  'AWS::EC2::Route DestinationCidrBlock': to('192.0.2.0/24'),
  'AWS::EC2::SecurityGroupIngress IpProtocol': to('udp'),
  'AWS::EC2::Subnet CidrBlock': to('10.250.0.0/24'),
  'AWS::EC2::VPC CidrBlock': to('10.99.0.0/16'),
  'AWS::EC2::VPCEndpoint PolicyDocument': SID,
  'AWS::Events::Rule Targets': at([0, 'RetryPolicy'], { MaximumRetryAttempts: 3 }),
  'AWS::IAM::ManagedPolicy PolicyDocument': SID,
  'AWS::IAM::Role AssumeRolePolicyDocument': SID,
  'AWS::IAM::Role ManagedPolicyArns': at(['+'], 'arn:aws:iam::aws:policy/ReadOnlyAccess'),
  'AWS::IAM::Role Policies': at([0, 'PolicyDocument', 'Statement', 0, 'Sid'], 'Changed'),
  'AWS::IAM::RolePolicy PolicyDocument': SID,
  'AWS::IoT::Thing AttributePayload': at(['Attributes'], { floor: '1' }),
  'AWS::Lambda::Function Code': at(['S3Key'], '2/other.zip'),
  'AWS::Lambda::Function Environment': at(['Variables', 'CHANGED'], 'yes'),
  'AWS::Lambda::Function Runtime': to('nodejs20.x'),
  'AWS::Lambda::EventSourceMapping StartingPosition': to('LATEST'),
  'AWS::Lambda::Permission Action': to('lambda:GetFunction'),
  'AWS::Logs::LogGroup RetentionInDays': to(90),
  'AWS::RDS::DBInstance DBInstanceClass': to('db.t3.small'),
  'AWS::RDS::DBInstance MasterUserPassword': 'is another secret',
  'AWS::RDS::DBParameterGroup Parameters': at(['log_connections'], '0'),
  'AWS::S3::Bucket CorsConfiguration': at(['CorsRules', 0, 'MaxAge'], 60),
  'AWS::S3::BucketPolicy PolicyDocument': SID,
  'AWS::S3::Bucket NotificationConfiguration': at(['LambdaConfigurations', 0, 'Event'], 's3:ObjectCreated:Put'),
  'AWS::StepFunctions::StateMachine DefinitionString': to(
    '{"StartAt": "Done", "States": {"Done": {"Type": "Succeed"}}}',
  ),
};
