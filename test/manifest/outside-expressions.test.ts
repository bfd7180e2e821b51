// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of manifests
import { expect, test } from 'vitest';
import { parseExpression } from '../../controller/manifest/expressions.ts';
import { malformedOutside } from '../../controller/manifest/outside-expressions.ts';

const secret = (name: string, version = '') => ({ kind: 'secretsmanager', name, version });
const ranges = (family: 'ipv4' | 'ipv6') => ({
  kind: 'aws-ip-ranges',
  service: 'API_GATEWAY',
  region: 'eu-west-2',
  family,
});
const zones = (index: number | undefined) => ({ kind: 'lookup', asked: { of: 'availability-zones', index } });
const tagged = (type: string, more: object) => ({
  kind: 'lookup',
  asked: { of: 'tagged', type, as: 'id', tags: { Name: 'x' }, all: false, ...more },
});
const resource = (type: string, path: string, identifier: string) => ({
  kind: 'lookup',
  asked: { of: 'resource', type, path, identifier },
});
const state = (address: string, name = 'default') => ({ kind: 'tfstate', state: name, address });

test.each([
  { body: 'secretsmanager:shop/db', expected: secret('shop/db'), because: 'the whole secret' },
  { body: 'secretsmanager:shop/db:user', expected: secret('shop/db', ':user::'), because: 'ECS wants every colon' },
  { body: 'secretsmanager:db:user:AWSPREVIOUS', expected: secret('db', ':user:AWSPREVIOUS:'), because: 'by stage' },
  { body: 'secretsmanager:db:user::1a-2b', expected: secret('db', ':user::1a-2b'), because: 'by version' },
  { body: 'secretsmanager:db::AWSCURRENT:', expected: secret('db', '::AWSCURRENT:'), because: 'no key' },
  { body: 'secretsmanager:db:user:AWSCURRENT:1a', expected: undefined, because: 'ECS takes a stage or a version' },
  { body: 'secretsmanager:', expected: undefined, because: 'no name' },
  { body: 'secretsmanager:a b', expected: undefined, because: 'no name of a secret' },
  {
    body: 'cfn:shop-network.VpcId',
    expected: { kind: 'cfn', stack: 'shop-network', output: 'VpcId' },
    because: 'an output of a stack',
  },
  { body: 'cfn:shop-network', expected: undefined, because: 'no output' },
  { body: 'cfn:shop_network.VpcId', expected: undefined, because: 'no name of a stack' },
  { body: 'cfn:net.Vpc-Id', expected: undefined, because: 'no name of an output' },
  { body: 'tfstate:aws_vpc.main.id', expected: state('aws_vpc.main.id'), because: 'the state without a name' },
  { body: 'tfstate:net:aws_vpc.main.id', expected: state('aws_vpc.main.id', 'net'), because: 'a named state' },
  {
    body: 'tfstate:aws_subnet.x["a:b"].id',
    expected: state('aws_subnet.x["a:b"].id'),
    because: 'a colon inside of a key names no state',
  },
  { body: 'tfstate:aws_vpc.main', expected: undefined, because: 'no attribute' },
  { body: 'aws-ip-ranges:API_GATEWAY/eu-west-2', expected: ranges('ipv4'), because: 'IPv4 unless told' },
  { body: 'aws-ip-ranges:API_GATEWAY/eu-west-2/ipv6', expected: ranges('ipv6'), because: 'the other family' },
  { body: 'aws-ip-ranges:API_GATEWAY', expected: undefined, because: 'of the whole world is too much to allow' },
  { body: 'aws-ip-ranges:apigateway/eu-west-2', expected: undefined, because: 'AWS writes services in capitals' },
  {
    body: 'ami:ecs-al2023',
    expected: { kind: 'ami', path: '/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id' },
    because: 'a name for a long path',
  },
  {
    body: 'ami:/aws/service/bottlerocket/aws-ecs-2/x86_64/latest/image_id',
    expected: { kind: 'ami', path: '/aws/service/bottlerocket/aws-ecs-2/x86_64/latest/image_id' },
    because: 'any public parameter',
  },
  { body: 'ami:/shop/image', expected: undefined, because: 'own parameters are read as ssm, and only where allowed' },
  { body: 'ami:toString', expected: undefined, because: 'no name of an image' },
  { body: 'lookup:availability-zones', expected: zones(undefined), because: 'all of them' },
  { body: 'lookup:availability-zones.1', expected: zones(1), because: 'one of them' },
  {
    body: 'lookup:ec2:subnet[]?Tier=private&Env=a=b',
    expected: tagged('ec2:subnet', { tags: { Tier: 'private', Env: 'a=b' }, all: true }),
    because: 'all that carry both tags',
  },
  { body: 'lookup:ec2:vpc.arn?Name=x', expected: tagged('ec2:vpc', { as: 'arn' }), because: 'its ARN' },
  {
    body: 'lookup:AWS::EC2::VPC.CidrBlock?vpc-1',
    expected: resource('AWS::EC2::VPC', 'CidrBlock', 'vpc-1'),
    because: 'a property of what lives',
  },
  {
    body: 'lookup:AWS::RDS::DBInstance.Endpoint.Address?a.b|c',
    expected: resource('AWS::RDS::DBInstance', 'Endpoint.Address', 'a.b|c'),
    because: 'identifiers hold dots too',
  },
  {
    body: 'lookup:iot-endpoint',
    expected: resource('AWS::IoT::DomainConfiguration', 'DomainName', 'iot:Data-ATS'),
    because: 'a name for a long one',
  },
  { body: 'lookup:AWS::EC2::VPC?vpc-1', expected: undefined, because: 'no property' },
  { body: 'lookup:AWS::EC2::VPC.CidrBlock', expected: undefined, because: 'no resource' },
  { body: 'lookup:ec2:vpc', expected: undefined, because: 'any VPC of the account is nobody’s wish' },
  { body: 'lookup:ec2:vpc?Name', expected: undefined, because: 'a tag has a value' },
  { body: 'lookup:regions', expected: undefined, because: 'nothing that can be looked up' },
  { body: 'constructor:x', expected: undefined, because: 'no store of that name' },
])('$body: $because', ({ body, expected }) => {
  expect(parseExpression(body, 'shop')).toEqual(expected);
});

test.each([
  { text: '${cfn:network}', meant: '${cfn:STACK.OUTPUT}' },
  { text: 'a ${ssm:relative} b', written: '${ssm:relative}', meant: '${ssm:/path/of/a/parameter}' },
  { text: '${tfstate:aws_vpc.main}', meant: '${tfstate:ADDRESS.ATTRIBUTE} or ${tfstate:STATE:ADDRESS.ATTRIBUTE}' },
  {
    text: '${aws-ip-ranges:EC2}',
    meant: '${aws-ip-ranges:SERVICE/REGION} or ${aws-ip-ranges:SERVICE/REGION/ipv6}, as in API_GATEWAY/eu-west-1',
  },
  { text: '${lookup:zones}', meant: expect.stringContaining('${lookup:ec2:vpc?Name=shop}') },
  { text: '${secretsmanager:}', meant: '${secretsmanager:NAME} or ${secretsmanager:NAME:jsonKey:stage:version}' },
])('$text is told as a slip of the pen', ({ text, written = text, meant }) => {
  expect(malformedOutside(text)).toEqual({ written, meant });
});

test('what is right, escaped or of the shell is none', () => {
  const texts = ['${cfn:a.B}', '$${cfn:network}', '${var:-default}', '${HOME:1:2}', '${tfstate}', '${cfn: ', '{cfn:x}'];
  expect(texts.map(malformedOutside)).toEqual(texts.map(() => undefined));
});
