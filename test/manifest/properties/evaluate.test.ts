import { describe, expect, it } from 'vitest';
import { loadFiles } from '../../../controller/manifest/load.ts';
import { createManifests } from '../../../controller/manifest/manifests.ts';
import type { Document } from '../../../controller/model/document.ts';
import type { Expression } from '../../../controller/model/expression.ts';
import type { Json } from '../../../controller/model/json.ts';
import { pseudoValue } from '../../../controller/model/pseudo.ts';
import { RESOURCE_TYPES } from '../../support/resource-types.ts';

const manifests = createManifests({ types: RESOURCE_TYPES });

function documentOf(type: string, properties: string): Document {
  const head = 'apiVersion: evenkeel.dev/v1alpha1\nkind: AwsResource\nmetadata: {name: one}\nspec:\n';
  const text = `${head}  type: ${type}\n  properties:\n${properties.replace(/^(?=.)/gm, '    ')}`;
  const { documents, problems } = loadFiles([{ path: 'a.yaml', text }], HEAD, { types: RESOURCE_TYPES });
  const [document] = documents;
  if (!document) throw new Error(JSON.stringify(problems));
  return document;
}

const HEAD = { source: 's', commit: { id: 'c' } };

const OUTPUTS: Readonly<Record<string, Json>> = {
  'vpc.': 'vpc-1',
  'vpc.CidrBlock': '10.0.0.0/16',
  'vpc.Ports': '443',
  'vpc.Zones': ['a', 'b'],
  'empty.': [],
  'ranges.': ['1.0.0.0/8', '2.0.0.0/8'],
};

function answer(expression: Expression): Json | undefined {
  if (expression.kind === 'output') return OUTPUTS[`${expression.target.name}.${expression.output}`];
  return expression.kind === 'pseudo'
    ? pseudoValue(expression.name, { account: '123456789012', region: 'cn-north-1' })
    : undefined;
}

const ROLE = 'AWS::IAM::Role';
const GROUP = 'AWS::EC2::SecurityGroup';

interface Row {
  readonly because: string;
  readonly written: string;
  readonly value: Json;
}

const FUNCTIONS: readonly Row[] = [
  { because: 'the short form', written: '!Ref vpc', value: 'vpc-1' },
  { because: 'the long form', written: '{Ref: vpc}', value: 'vpc-1' },
  { because: 'with a dot', written: '!GetAtt vpc.CidrBlock', value: '10.0.0.0/16' },
  { because: 'as a list', written: '{"Fn::GetAtt": [vpc, CidrBlock]}', value: '10.0.0.0/16' },
  { because: 'names and attributes', written: '!Sub "a ${vpc} b ${vpc.CidrBlock}"', value: 'a vpc-1 b 10.0.0.0/16' },
  { because: 'with values of its own', written: '!Sub ["${a}-${vpc}", {a: !Ref vpc}]', value: 'vpc-1-vpc-1' },
  { because: 'a literal', written: '!Sub "${!aws:username}"', value: '${aws:username}' },
  { because: 'our own expressions', written: '!Sub "${AwsResource/vpc.CidrBlock}"', value: '10.0.0.0/16' },
  {
    because: 'where the object lives',
    written: '!Sub "${AWS::Partition} ${AWS::URLSuffix}"',
    value: 'aws-cn amazonaws.com.cn',
  },
  { because: 'the same in our own words', written: '${aws:Region}/${aws:AccountId}', value: 'cn-north-1/123456789012' },
  { because: 'policy variables are left alone', written: '${aws:username}', value: '${aws:username}' },
  {
    because: 'a list of functions',
    written: '!Join ["-", [a, !Ref vpc, !GetAtt vpc.CidrBlock]]',
    value: 'a-vpc-1-10.0.0.0/16',
  },
  { because: 'a list that a function gives', written: '!Join [",", !GetAtt vpc.Zones]', value: 'a,b' },
  { because: 'one of a list', written: '!Select [1, !GetAtt vpc.Zones]', value: 'b' },
  { because: 'one of a text', written: '!Select [1, !Split [".", !GetAtt vpc.CidrBlock]]', value: '0' },
  { because: 'as user data wants it', written: '{"Fn::Base64": !Sub "x ${vpc}"}', value: 'eCB2cGMtMQ==' },
];

describe('functions of CloudFormation', () => {
  it.each(FUNCTIONS)('$written: $because', ({ written, value }) => {
    const document = documentOf(GROUP, `GroupDescription: ${written}\n`);
    const { spec, missing } = manifests.substitute(document, answer);
    expect({ spec, missing }).toEqual({ spec: { type: GROUP, properties: { GroupDescription: value } }, missing: [] });
  });

  it('stay as they were written while what they name is not known, and say where they stand', () => {
    const document = documentOf(GROUP, 'GroupDescription: !Join ["-", [a, !Ref nobody, !Ref vpc]]\n');
    const { spec, missing } = manifests.substitute(document, answer);
    expect(spec.properties).toEqual({
      GroupDescription: { 'Fn::Join': ['-', ['a', { Ref: 'nobody' }, { Ref: 'vpc' }]] },
    });
    expect(missing.map(({ text, location: { line, column } }) => `${line}:${column} ${text}`)).toEqual([
      '7:44 !Ref nobody',
    ]);
    expect(manifests.expressions(document).map(({ text }) => text)).toEqual(['!Ref nobody', '!Ref vpc']);
  });

  it('take the type that the property wants', () => {
    const document = documentOf(
      GROUP,
      'GroupDescription: a\nSecurityGroupIngress:\n  - {IpProtocol: tcp, FromPort: !GetAtt vpc.Ports, ToPort: !GetAtt vpc.Ports, CidrIp: !GetAtt vpc.CidrBlock}\n',
    );
    const ingress = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/16' };
    expect(manifests.substitute(document, answer).spec.properties).toMatchObject({ SecurityGroupIngress: [ingress] });
  });

  it('AWS::NoValue leaves out what holds it', () => {
    const document = documentOf(
      ROLE,
      'AssumeRolePolicyDocument: {}\nPath: !Ref AWS::NoValue\nManagedPolicyArns: [arn:aws:iam::aws:policy/a, !Ref "AWS::NoValue"]\n',
    );
    const { spec } = manifests.substitute(document, answer);
    expect(spec.properties).toEqual({ AssumeRolePolicyDocument: {}, ManagedPolicyArns: ['arn:aws:iam::aws:policy/a'] });
  });
});

describe('an element with one text that gives a list', () => {
  const rule = (cidr: string) =>
    `GroupDescription: a\nSecurityGroupIngress:\n  - {IpProtocol: tcp, FromPort: 1, CidrIp: ${cidr}}\n  - {IpProtocol: udp, CidrIp: 9.0.0.0/8}\n`;

  it.each(['!Ref ranges', '"${AwsResource/ranges}"'])('%s is repeated for each value, in its order', (written) => {
    expect(manifests.substitute(documentOf(GROUP, rule(written)), answer).spec.properties).toEqual({
      GroupDescription: 'a',
      SecurityGroupIngress: [
        { IpProtocol: 'tcp', FromPort: 1, CidrIp: '1.0.0.0/8' },
        { IpProtocol: 'tcp', FromPort: 1, CidrIp: '2.0.0.0/8' },
        { IpProtocol: 'udp', CidrIp: '9.0.0.0/8' },
      ],
    });
  });

  it('is a problem where the list is empty: rules without it would be wider than was meant', () => {
    const document = documentOf(GROUP, rule('!Ref empty'));
    const { spec } = manifests.substitute(document, answer);
    expect(manifests.check(document, spec).map(({ code, field, message }) => ({ code, field, message }))).toEqual([
      {
        code: 'TYPE',
        field: 'spec.properties.SecurityGroupIngress[0].CidrIp',
        message: 'must be text, and is an empty list',
      },
    ]);
  });

  it('is left alone where a list is wanted', () => {
    const document = documentOf(ROLE, 'AssumeRolePolicyDocument: {}\nManagedPolicyArns: !Ref ranges\n');
    expect(manifests.substitute(document, answer).spec.properties).toMatchObject({
      ManagedPolicyArns: ['1.0.0.0/8', '2.0.0.0/8'],
    });
  });

  it('is spread where it is the element itself', () => {
    const document = documentOf(
      ROLE,
      'AssumeRolePolicyDocument: {}\nManagedPolicyArns: [arn:aws:iam::aws:policy/z, !Ref ranges]\n',
    );
    expect(manifests.substitute(document, answer).spec.properties).toMatchObject({
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/z', '1.0.0.0/8', '2.0.0.0/8'],
    });
  });
});

it('what was left open is checked once it is known', () => {
  const document = documentOf(
    GROUP,
    'GroupDescription: a\nSecurityGroupIngress: [{IpProtocol: tcp, FromPort: !Ref vpc, CidrIp: a}]\n',
  );
  const { spec } = manifests.substitute(document, answer);
  expect(
    manifests.check(document, spec).map(({ location: { line, column }, code }) => `${line}:${column} ${code}`),
  ).toEqual(['8:61 TYPE']);
});
