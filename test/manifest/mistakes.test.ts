import { expect, it } from 'vitest';
import { loadFiles } from '../../controller/manifest/load.ts';
import { RESOURCE_TYPES as types } from '../support/resource-types.ts';

const resource = (type: string, properties: string): string =>
  `apiVersion: evenkeel.dev/v1alpha1\nkind: AwsResource\nmetadata: {name: one}\nspec:\n  type: ${type}\n  properties:\n${properties.replace(/^(?=.)/gm, '    ')}`;
const head = (kind: string, rest: string): string =>
  `apiVersion: evenkeel.dev/v1alpha1\nkind: ${kind}\nmetadata: {name: one}\n${rest}`;

const trust = (statement: string): string =>
  resource('AWS::IAM::Role', `AssumeRolePolicyDocument:\n  Version: 2012-10-17\n  Statement: [${statement}]\n`);
const VPC = 'AWS::EC2::VPC';
const QUEUE = 'AWS::SQS::Queue';

/** What people read of the mistakes that are made most: where it is, what is wrong, and what is allowed. */
it.each<[because: string, text: string, said: readonly string[]]>([
  [
    'a line is indented too far',
    resource(VPC, 'CidrBlock: 10.0.0.0/16\n EnableDnsSupport: true\n'),
    [
      '7:16 the line after this one is indented too far: it would go on with this value; as many spaces as the key of this value has',
    ],
  ],
  [
    'properties beside the type',
    head('AwsResource', 'spec:\n  type: AWS::EC2::VPC\n  CidrBlock: 10.0.0.0/16\n'),
    ['6:3 unknown field "CidrBlock"; it belongs in spec.properties'],
  ],
  [
    'a type without AWS before it',
    resource('EC2::VPC', 'CidrBlock: 10.0.0.0/16\n'),
    [`5:9 there is no type EC2::VPC among those of ${types.date}; did you mean AWS::EC2::VPC?`],
  ],
  [
    'a type for a kind',
    head(VPC, 'spec: {}\n'),
    ['2:7 unknown kind "AWS::EC2::VPC"; kind: AwsResource, with type: AWS::EC2::VPC in its spec'],
  ],
  [
    'a template',
    'Resources: {Vpc: {Type: AWS::EC2::VPC}}\n',
    ['1:12 this is a template of CloudFormation; evenkeel import cloudformation FILE makes manifests of it'],
  ],
  [
    'an attribute of stacks',
    resource(VPC, 'CidrBlock: 10.0.0.0/16\nDependsOn: two\n'),
    ['8:5 unknown field "DependsOn"; it belongs in management.dependsOn'],
  ],
  [
    'a map for a list of maps',
    resource(VPC, 'CidrBlock: 10.0.0.0/16\nTags: {Name: shop}\n'),
    ['8:11 must be a list, and is a map; a list: "- " before each of its elements'],
  ],
  [
    'no range of addresses',
    resource(VPC, 'CidrBlock: 10.0.0.0/33\n'),
    ['7:16 "10.0.0.0/33" is no range of addresses; four numbers up to 255 and a length up to 32, as in 10.0.0.0/16'],
  ],
  [
    'an address for a range',
    resource(
      'AWS::EC2::SecurityGroup',
      'GroupDescription: a\nSecurityGroupIngress: [{IpProtocol: tcp, CidrIp: 10.0.0.7}]\n',
    ),
    ['8:54 "10.0.0.7" has no length; four numbers up to 255 and a length up to 32, as in 10.0.0.0/16'],
  ],
  [
    'IPv6 is left to AWS',
    resource('AWS::EC2::Route', 'RouteTableId: a\nDestinationIpv6CidrBlock: "::/0"\nGatewayId: b\n'),
    [],
  ],
  [
    'a tag with a colon',
    resource(QUEUE, 'QueueName: !Ref: name\n'),
    ['7:16 YAML tags are not read; !Ref, without a colon'],
  ],
  [
    'braces that are not closed',
    resource(QUEUE, 'QueueName: !Sub "${Env-x"\n'),
    ['7:21 "${" is not closed; ${NAME}, or ${!NAME} for a plain ${NAME}'],
  ],
  [
    'a reference that is wrong is said once',
    resource(QUEUE, 'DelaySeconds: ${ssm:seconds}\n'),
    ['7:19 ${ssm:seconds} cannot be read; write ${ssm:/path/of/a/parameter}; $${ writes a plain ${'],
  ],
  [
    'a name for an ARN',
    resource('AWS::Lambda::Function', 'Code: {ZipFile: a}\nRole: mine\n'),
    [
      '8:11 "mine" does not have the right form; an ARN, or a reference to one: text of the form ^arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+$',
    ],
  ],
  [
    'elements of policies in lower case',
    resource(
      'AWS::IAM::ManagedPolicy',
      'PolicyDocument:\n  version: 2012-10-17\n  Statement:\n    effect: Allow\n    Actions: "*"\n    Resource: "*"\n',
    ),
    [
      '8:7 unknown field "version"; did you mean "Version"?',
      '10:9 unknown field "effect"; did you mean "Effect"?',
      '11:9 unknown field "Actions"; did you mean "Action"?',
    ],
  ],
  [
    'effects and versions that there are not',
    resource(
      'AWS::IAM::ManagedPolicy',
      'PolicyDocument: {Version: 2012-10-18, Statement: [{Effect: allow, Action: "*", Resource: "*"}]}\n',
    ),
    [
      '7:31 "2012-10-18" is not a value of this field; did you mean "2012-10-17"?',
      '7:64 "allow" is not a value of this field; did you mean "Allow"?',
    ],
  ],
  [
    'a trust policy that trusts nobody',
    trust('{Effect: Allow, Action: sts:AssumeRole}'),
    ['9:20 "Principal" is missing; who is meant, as in {Service: ecs-tasks.amazonaws.com}'],
  ],
  [
    'a trust policy with a resource',
    trust('{Effect: Allow, Action: sts:AssumeRole, Principal: "*", Resource: "*"}'),
    ['9:75 "Resource" is not allowed in a trust policy; the resource is the role itself'],
  ],
  [
    'a statement that says nothing',
    trust('{Principal: "*"}'),
    [
      '9:20 "Action" is missing; what is allowed or denied, as in s3:GetObject',
      '9:20 "Effect" is missing; Allow or Deny',
    ],
  ],
  ['functions may give anything', trust('!Ref statement'), []],
  ['an effect from outside', trust('{Effect: "${var:EFFECT}", Action: "*", Principal: "*"}'), []],
])('%s', (_because, text, said) => {
  const { problems } = loadFiles([{ path: 'a.yaml', text }], { source: 's', commit: { id: 'c' } }, { types });
  const shown = problems.map(
    ({ location: { line, column }, message, allowed }) =>
      `${line}:${column} ${message}${allowed ? `; ${allowed}` : ''}`,
  );
  expect(shown).toEqual(said);
});
