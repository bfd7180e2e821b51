import { expect, it } from 'vitest';
import { comparable } from '../../../../controller/kinds/aws-resource/compare/comparable.ts';
import { inTwo } from '../../../../controller/kinds/aws-resource/patch/in-two.ts';
import { patchFor } from '../../../../controller/kinds/aws-resource/patch/patch.ts';
import type { JsonObject } from '../../../../controller/model/json.ts';
import { installedType } from '../installed-types.ts';

function patches(name: string, properties: JsonObject, model: JsonObject) {
  const type = installedType(name);
  const { want, have } = comparable(type, properties, model);
  return inTwo(patchFor({ type, properties, want, have, model }), have);
}

const tag = (Key: string, Value: string) => ({ Key, Value });
const rule = (CidrIp: string): JsonObject => ({ IpProtocol: 'tcp', FromPort: 80, ToPort: 80, CidrIp });
const SECRET = '{{resolve:secretsmanager:shop:SecretString:p}}';

it.each([
  {
    because: 'only what differs is sent',
    type: 'AWS::EC2::VPC',
    properties: { EnableDnsSupport: true, EnableDnsHostnames: true },
    model: { EnableDnsSupport: true, EnableDnsHostnames: false, VpcId: 'vpc-1' },
    expected: [[{ op: 'replace', path: '/EnableDnsHostnames', value: true }]],
  },
  {
    because: 'what AWS does not show yet is added',
    type: 'AWS::Logs::LogGroup',
    properties: { RetentionInDays: 7 },
    model: { LogGroupName: 'a' },
    expected: [[{ op: 'add', path: '/RetentionInDays', value: 7 }]],
  },
  {
    because: 'an object keeps what AWS shows of it, and lists go whole',
    type: 'AWS::ApiGateway::Stage',
    properties: { AccessLogSetting: { Format: 'new' } },
    model: { AccessLogSetting: { Format: 'old', DestinationArn: 'arn' } },
    expected: [[{ op: 'replace', path: '/AccessLogSetting', value: { Format: 'new', DestinationArn: 'arn' } }]],
  },
  {
    because: 'tags of others stay, and AWS’s own are none of a request',
    type: 'AWS::EC2::VPC',
    properties: { Tags: [tag('Name', 'shop')] },
    model: { Tags: [tag('aws:x', '1'), tag('team', 'a'), tag('Name', 'old')] },
    expected: [[{ op: 'replace', path: '/Tags', value: [tag('Name', 'shop'), tag('team', 'a')] }]],
  },
  {
    because: 'a handler that writes what it has read would drop what it cannot read',
    type: 'AWS::RDS::DBInstance',
    properties: { MasterUserPassword: SECRET, AllocatedStorage: '20' },
    model: { AllocatedStorage: '5' },
    expected: [
      [
        { op: 'replace', path: '/AllocatedStorage', value: '20' },
        { op: 'add', path: '/MasterUserPassword', value: SECRET },
      ],
    ],
  },
  {
    because: 'what can only be had anew is never sent',
    type: 'AWS::EC2::VPC',
    properties: { CidrBlock: '10.1.0.0/16', EnableDnsSupport: true },
    model: { CidrBlock: '10.0.0.0/16', EnableDnsSupport: false },
    expected: [[{ op: 'replace', path: '/EnableDnsSupport', value: true }]],
  },
  {
    because: 'rules come before others go',
    type: 'AWS::EC2::SecurityGroup',
    properties: { SecurityGroupIngress: [rule('10.0.0.0/8'), rule('12.0.0.0/8')] },
    model: { SecurityGroupIngress: [rule('11.0.0.0/8'), rule('10.0.0.0/8')] },
    expected: [
      [
        {
          op: 'replace',
          path: '/SecurityGroupIngress',
          value: [rule('10.0.0.0/8'), rule('12.0.0.0/8'), rule('11.0.0.0/8')],
        },
      ],
      [{ op: 'replace', path: '/SecurityGroupIngress', value: [rule('10.0.0.0/8'), rule('12.0.0.0/8')] }],
    ],
  },
  {
    because: 'at once where none goes',
    type: 'AWS::EC2::SecurityGroup',
    properties: { SecurityGroupIngress: [rule('10.0.0.0/8'), rule('12.0.0.0/8')] },
    model: { SecurityGroupIngress: [rule('10.0.0.0/8')] },
    expected: [[{ op: 'replace', path: '/SecurityGroupIngress', value: [rule('10.0.0.0/8'), rule('12.0.0.0/8')] }]],
  },
  {
    because: 'a rule that is only described otherwise is one permission, which EC2 takes once',
    type: 'AWS::EC2::SecurityGroup',
    properties: { SecurityGroupIngress: [{ ...rule('10.0.0.0/8'), Description: 'new' }] },
    model: { SecurityGroupIngress: [{ ...rule('10.0.0.0/8'), Description: 'old' }] },
    expected: [
      [{ op: 'replace', path: '/SecurityGroupIngress', value: [{ ...rule('10.0.0.0/8'), Description: 'new' }] }],
    ],
  },
])('$because', ({ type, properties, model, expected }) => {
  expect(patches(type, properties, model)).toEqual(expected);
});
