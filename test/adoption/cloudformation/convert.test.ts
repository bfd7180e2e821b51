import { describe, expect, it } from 'vitest';
import { convert, saidOf, specsIn } from './template-under-test.ts';

const resource = (properties: string): string => `Parameters:
  Env: {Type: String, Default: dev}
  Ports: {Type: CommaDelimitedList, Default: "80,443"}
  Image: {Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>, Default: /aws/service/ecs/x}
  Path: {Type: AWS::SSM::Parameter::Value<String>, Default: shop/name}
Conditions:
  Prod: !Equals [!Ref Env, prod]
Resources:
  X:
    Type: AWS::EC2::Instance
    Properties:
      ${properties}
`;

describe('a value of a template becomes', () => {
  it.each<[because: string, written: string, becomes: string]>([
    ['a parameter is a variable', 'KeyName: !Ref Env', 'KeyName: ${var:Env}'],
    [
      'a list is itself, for variables hold none',
      'SecurityGroups: !Ref Ports',
      'SecurityGroups:\n      - "80"\n      - "443"',
    ],
    ['an image by a public parameter', 'ImageId: !Ref Image', 'ImageId: ${ami:/aws/service/ecs/x}'],
    ['a parameter in the store', 'KeyName: !Ref Path', 'KeyName: ${ssm:/shop/name}'],
    ['only our own expressions need no function', 'KeyName: !Sub "${Env}-x"', 'KeyName: ${var:Env}-x'],
    ['other names do', 'KeyName: !Sub "${Env}-${Vpc.Id}"', 'KeyName: !Sub ${var:Env}-${Vpc.Id}'],
    ['what is escaped stays so', 'KeyName: !Sub "${!HOME}/${Vpc}"', 'KeyName: !Sub ${!HOME}/${Vpc}'],
    ['what is escaped and needs no function', 'KeyName: !Sub "${!HOME}/${!var:x}"', 'KeyName: ${HOME}/$${var:x}'],
    ['text that would be read as ours', 'KeyName: "${var:Env}"', 'KeyName: $${var:Env}'],
    ['the Region is told of every document', 'KeyName: !Ref AWS::Region', 'KeyName: !Ref AWS::Region'],
    [
      'zones are looked up',
      'AvailabilityZone: !Select [0, !GetAZs ""]',
      'AvailabilityZone: !Select\n      - 0\n      - ${lookup:availability-zones}',
    ],
    ['the branch that holds', 'KeyName: !If [Prod, a, b]', 'KeyName: b'],
    [
      'an element that is left out',
      'SecurityGroups: [a, !If [Prod, b, !Ref AWS::NoValue]]',
      'SecurityGroups:\n      - a',
    ],
    ['numbers as they are written', 'KeyName: 15.10', 'KeyName: "15.10"'],
    ['what is known is computed', 'KeyName: !Join ["-", [a, b]]', 'KeyName: a-b'],
    [
      'a list in a list stays one',
      'KeyName: !Join ["-", [!Ref X, b]]',
      'KeyName: !Join\n      - "-"\n      - - !Ref X\n        - b',
    ],
    [
      'one tag is all that YAML gives',
      'UserData: {Fn::Base64: !Sub "a ${X}"}',
      'UserData:\n      Fn::Base64: !Sub a ${X}',
    ],
    ['attributes are named with dots', 'KeyName: {Fn::GetAtt: [X, PublicIp]}', 'KeyName: !GetAtt X.PublicIp'],
  ])('%s', (_because, written, becomes) => {
    const [text = ''] = specsIn(convert(resource(written)));
    expect(text).toBe(
      `kind: AwsResource\nmetadata:\n  name: X\nspec:\n  type: AWS::EC2::Instance\n  properties:\n    ${becomes}\n`,
    );
  });

  it('a variable that has the default of its parameter, or what was given', () => {
    const [namespace] = convert(resource('KeyName: !Ref Env'), { Env: 'prod', 'AWS::Region': 'eu-west-1' }).files;
    expect(namespace?.text).toContain('spec:\n  region: eu-west-1\n  variables:\n    Env: prod\n');
  });
});

const TYPE = 'Type: AWS::SNS::Topic';

describe('what stands beside the properties', () => {
  it.each<[because: string, attributes: string, management: string]>([
    ['retain is retain', `{${TYPE}, DeletionPolicy: Retain}`, '  deletionPolicy: retain\n'],
    ['a snapshot is taken by nobody', `{${TYPE}, DeletionPolicy: Snapshot}`, '  deletionPolicy: retain\n'],
    [
      'what holds data is deleted by word alone',
      '{Type: AWS::S3::Bucket, DeletionPolicy: Delete}',
      '  deletionPolicy: delete\n',
    ],
    ['an order', `{${TYPE}, DependsOn: [Y, Z]}`, '  dependsOn:\n    - AwsResource/Y\n    - Cluster/Z\n'],
  ])('%s', (_because, attributes, management) => {
    const template = `Resources:\n  X: ${attributes}\n  Y: {${TYPE}}\n  Z: {Type: AWS::ECS::Cluster}\n`;
    const found = specsIn(convert(template)).find((text) => text.includes('name: X'));
    expect(found).toContain(`\nmanagement:\n${management}spec:`);
  });

  it('a resource whose condition does not hold is left out, and so it is said', () => {
    const template = `Conditions: {Never: !Equals [a, b]}\nResources:\n  X: {${TYPE}, Condition: Never}\n  Y: {${TYPE}}\n`;
    const { objects, warnings } = convert(template);
    expect([objects, warnings]).toEqual([1, ['X (AWS::SNS::Topic) is left out by its condition']]);
  });
});

describe('what is to be finished by hand is said with its place', () => {
  it.each<[because: string, template: string, said: readonly string[]]>([
    [
      'a value is missing',
      `Parameters: {A: {Type: String}}\nResources:\n  X: {${TYPE}, Properties: {TopicName: !FindInMap [M, !Ref A, b]}}\n`,
      ['3:65 Fn::FindInMap depends on A, which has no value; say it behind the template: A=VALUE'],
    ],
    [
      'the stack has a name when it is given one',
      `Resources:\n  X:\n    ${TYPE}\n    Properties:\n      TopicName: !Sub "\${AWS::StackName}-x"\n`,
      ['5:23 this depends on AWS::StackName, which has no value; say it behind the template: AWS::StackName=VALUE'],
    ],
    [
      'an export does not say whose it is',
      `Resources:\n  X: {${TYPE}, Properties: {TopicName: !ImportValue n}}\n`,
      ['2:67 Fn::ImportValue does not name the stack; write ${cfn:STACK.OUTPUT}'],
    ],
    [
      'nobody knows the property',
      `Resources:\n  X: {${TYPE}, Properties: {TopicNam: n}}\n`,
      ['2:43 unknown field "TopicNam"; did you mean "TopicName"?'],
    ],
    [
      'a resource of a function',
      'Resources:\n  X: {Type: Custom::Thing}\n',
      ['2:13 Custom::Thing is made by a function of your own; the resources that it makes'],
    ],
    [
      'a condition is not known',
      `Parameters: {A: {Type: String}}\nConditions: {C: !Equals [!Ref A, a]}\nResources:\n  X: {${TYPE}, Condition: C}\n`,
      ['4:41 the condition C depends on A, which has no value; say it behind the template: A=VALUE'],
    ],
    [
      'there is nothing',
      'Parameters: {}\n',
      ['1:1 there are no resources; Resources: {NAME: {Type: …, Properties: …}}'],
    ],
    ['two of them', `Resources: {X: {${TYPE}}}\n---\na: 1\n`, ['2:1 a second document; one template in a file']],
    [
      'no YAML',
      'Resources: {\n',
      ['2:1 not YAML: flow map in block collection must be sufficiently indented and end with a }'],
    ],
  ])('%s', (_because, template, said) => {
    expect(saidOf(convert(template))).toEqual(said);
  });
});

it('resources without a template around them are read, as the documentation shows them', () => {
  expect(convert(`X:\n  ${TYPE}\nY:\n  ${TYPE}\n`).objects).toBe(2);
});

it('JSON is read', () => {
  const template = '{"Resources": {"X": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "Y"}}}}}';
  expect(specsIn(convert(template))[0]).toContain('TopicName: !Ref Y');
});

it('says what was decided, which variables are open, which sections are left and what outputs are', () => {
  const template = `Transform: AWS::Include
Parameters: {Env: {Type: String, Default: dev}, Name: {Type: String}, Key: {Type: String, NoEcho: true, Default: x}}
Conditions: {Prod: !Equals [!Ref Env, prod]}
Resources:
  X: {${TYPE}, Properties: {TopicName: !Ref Name, DisplayName: !If [Prod, a, b], KmsMasterKeyId: !Ref Key}}
Outputs:
  Arn: {Value: !Ref X, Export: {Name: x}}
  Odd: {Value: !Base64 x}
`;
  expect(convert(template).warnings).toEqual([
    'decided for good, and no variable: what depends on Env=dev (its default)',
    'Name has no value: set it under variables of the Namespace shop, or say Name=VALUE behind the template',
    'Key is secret and no variable: put {{resolve:secretsmanager:…}} in place of ${var:Key}',
    'the section Transform has no counterpart and is left out',
    'the output Arn, which other stacks may import: ${AwsResource/X}',
    'the output Odd is left out',
  ]);
});
