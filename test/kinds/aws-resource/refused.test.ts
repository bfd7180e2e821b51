import { expect, it } from 'vitest';
import { withoutRefused } from '../../../controller/kinds/aws-resource/patch/refused.ts';
import { createWorld } from '../../support/world.ts';
import { living, NAMESPACE, propertiesOf, resource } from './network.ts';

const TRUST =
  '{Version: "2012-10-17", Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: "sts:AssumeRole"}]}';
const FUNCTION = [
  resource('role', `{type: AWS::IAM::Role, properties: {RoleName: f, AssumeRolePolicyDocument: ${TRUST}}}`),
  resource(
    'function',
    `{type: AWS::Lambda::Function, properties: {FunctionName: f, Role: '\${AwsResource/role.Arn}', Runtime: nodejs22.x, Handler: i.h, Code: {S3Bucket: artifacts, S3Key: code.zip}}}`,
  ),
];
const CACHE = '{TargetOriginId: o, ViewerProtocolPolicy: allow-all}';
const ORIGINS = '[{Id: o, DomainName: b.s3.amazonaws.com, S3OriginConfig: {}}]';
const STREAM = 'arn:aws:dynamodb:eu-west-1:123456789012:table/t/stream/1';

it.each([
  {
    type: 'AWS::CloudFront::Distribution',
    others: [],
    properties: (value: string) =>
      `{DistributionConfig: {Enabled: true, Comment: "${value}", Origins: ${ORIGINS}, DefaultCacheBehavior: ${CACHE}}}`,
    says: 'DistributionConfig.Comment',
  },
  {
    type: 'AWS::ApiGatewayV2::Stage',
    others: [resource('api', '{type: AWS::ApiGatewayV2::Api, properties: {Name: a, ProtocolType: HTTP}}')],
    properties: (value: string) =>
      `{ApiId: '\${AwsResource/api}', StageName: $default, AutoDeploy: true, Description: "${value}"}`,
    says: 'Description',
  },
  {
    type: 'AWS::Lambda::EventSourceMapping',
    others: FUNCTION,
    properties: (value: string) =>
      `{FunctionName: '\${AwsResource/function}', EventSourceArn: "${STREAM}", StartingPosition: LATEST, BatchSize: ${value}}`,
    says: 'BatchSize',
  },
])('$type is changed though its handler refuses what it reads back', async ({ type, others, properties, says }) => {
  const world = createWorld({ seed: 1 });
  const files = (value: string) => ({
    'ns.yaml': NAMESPACE,
    'others.yaml': others.join('\n---\n'),
    'one.yaml': resource('one', `{type: ${type}, properties: ${properties(value)}}`),
  });
  await world.commit(files('1'));

  expect(await world.settle()).toBe(true);
  await world.commit(files('2'));
  expect(await world.settle()).toBe(true);

  const [parent = ''] = type.endsWith('Stage') ? await living(world, 'AWS::ApiGatewayV2::Api') : [];
  const [id = ''] = parent === '' ? await living(world, type) : [`${parent}|$default`];
  const value = says
    .split('.')
    .reduce<unknown>(
      (inner, member) => (inner as Record<string, unknown>)[member],
      await propertiesOf(world, type, id),
    );
  expect(String(value)).toBe('2');
});

const TYPE = 'AWS::CloudFront::Distribution';
const OWN = {
  DistributionConfig: { ViewerCertificate: { CloudFrontDefaultCertificate: true, SslSupportMethod: 'vip' } },
};
const REMOVED = { op: 'remove', path: '/DistributionConfig/ViewerCertificate' };
const NESTED = { op: 'replace', path: '/DistributionConfig/Enabled', value: false } as const;
const WHOLE = { op: 'replace', path: '/DistributionConfig', value: {} } as const;

it.each([
  { model: OWN, sent: NESTED, more: [REMOVED], because: 'the handler would send what it reads' },
  { model: OWN, sent: WHOLE, more: [], because: 'the whole is said anew, without it' },
  { model: { DistributionConfig: {} }, sent: NESTED, more: [], because: 'nothing is there' },
  {
    model: { DistributionConfig: { ViewerCertificate: { AcmCertificateArn: 'arn', SslSupportMethod: 'sni-only' } } },
    sent: NESTED,
    more: [],
    because: 'a certificate of one’s own is taken',
  },
])('what is refused is taken out of a patch: $because', ({ model, sent, more }) => {
  expect(withoutRefused(TYPE, model, [sent])).toEqual([sent, ...more]);
});

it('a stage that is to deploy by itself from now on is not told which deployment it has', () => {
  const sent = { op: 'replace', path: '/AutoDeploy', value: true } as const;

  expect(withoutRefused('AWS::ApiGatewayV2::Stage', { AutoDeploy: false, DeploymentId: 'd' }, [sent])).toEqual([
    sent,
    { op: 'remove', path: '/DeploymentId' },
  ]);
});
