import type { CorpusCase } from './text-cases.ts';

function resource(type: string, properties: string): string {
  const head = 'apiVersion: evenkeel.dev/v1alpha1\nkind: AwsResource\nmetadata: {name: one}\nspec:\n';
  return `${head}  type: ${type}\n  properties:\n${properties.replace(/^(?=.)/gm, '    ')}`;
}

const GROUP = 'AWS::EC2::SecurityGroup';

/** Documents of `AwsResource` that say something wrong; properties begin in line 7, column 5. */
export const PROPERTY_CASES: readonly CorpusCase[] = [
  {
    name: 'a property in lower camel case',
    because: 'the names are those of CloudFormation; that it is missing too need not be said',
    text: resource('AWS::EC2::VPC', 'cidrBlock: 10.0.0.0/16\n'),
    expected: ['7:5 UNKNOWN_FIELD'],
    complete: true,
  },
  {
    name: 'a property that AWS sets',
    because: 'Cloud Control refuses it',
    text: resource('AWS::EC2::VPC', 'CidrBlock: 10.0.0.0/16\nVpcId: vpc-1\n'),
    expected: ['8:5 READ_ONLY'],
    complete: true,
  },
  {
    name: 'a property one level too high',
    because: 'indentation is what goes wrong most',
    text: resource(GROUP, 'GroupDescription: a\nCidrIp: 10.0.0.0/8\n'),
    expected: ['8:5 UNKNOWN_FIELD'],
    complete: true,
  },
  {
    name: 'a map for a list',
    because: 'the dash was forgotten',
    text: resource(GROUP, 'GroupDescription: a\nTags: {Key: a, Value: b}\n'),
    expected: ['8:11 TYPE'],
    complete: true,
  },
  {
    name: 'a text for a list, out of a function',
    because: 'Fn::Sub gives text, whatever is in it',
    text: resource(GROUP, 'GroupDescription: a\nTags: !Sub "${a}"\n'),
    expected: ['8:16 TYPE'],
    complete: true,
  },
  {
    name: 'two mistakes in one list',
    because: 'everything is said at once',
    text: resource(
      'AWS::S3::Bucket',
      'Tags:\n  - {Key: a}\n  - {Key: a, Value: b, Colour: c}\nVersioningConfiguration: {Status: enabled}\n',
    ),
    expected: ['8:10 MISSING_FIELD', '9:28 UNKNOWN_FIELD', '10:39 VALUE'],
    complete: true,
  },
  {
    name: 'a type that does not exist',
    because: 'the nearest name is told',
    text: resource('AWS::EC2::SecurtyGroup', 'GroupDescription: a\n'),
    expected: ['5:9 UNKNOWN_TYPE'],
    complete: true,
  },
  {
    name: 'a type with a kind of its own',
    because: 'the kind knows what Cloud Control does not',
    text: resource('AWS::ECS::Service', 'Cluster: a\n'),
    expected: ['5:9 UNMANAGED_TYPE'],
    complete: true,
  },
  {
    name: 'a type that Cloud Control cannot manage',
    because: 'it has no handlers',
    text: resource('AWS::IAM::AccessKey', 'UserName: a\n'),
    expected: ['5:9 UNMANAGED_TYPE'],
    complete: true,
  },
  {
    name: 'functions that are not read',
    because: 'what to write instead is told',
    text: resource(GROUP, 'GroupDescription: !ImportValue a\nVpcId: {"Fn::If": [a, b, c]}\n'),
    expected: ['7:36 FUNCTION', '8:12 FUNCTION'],
    complete: true,
  },
  {
    name: 'a function outside of properties',
    because: 'only AWS’s own properties are in the words of CloudFormation',
    text: 'apiVersion: evenkeel.dev/v1alpha1\nkind: Cluster\nmetadata: {name: one}\nspec: {clusterName: !Ref a}\n',
    expected: ['4:21 TAG'],
    complete: true,
  },
];
