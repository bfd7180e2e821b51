import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { ConformanceRow } from './row.ts';

const API = 'AWS CloudFormation API reference';

function template(value: unknown): string {
  return JSON.stringify({
    Parameters: { Zone: { Type: 'String', Default: 'a' } },
    Resources: { Nothing: { Type: 'AWS::CloudFormation::WaitConditionHandle' } },
    Outputs: { VpcId: { Value: value, Description: 'the network' } },
  });
}

export const CLOUDFORMATION_ROWS: readonly ConformanceRow[] = [
  {
    id: 'cloudformation-outputs',
    behaviour: 'A stack is described by name with its outputs, each a text with its description.',
    source: `${API}, CreateStack, DescribeStacks, Output`,
    moto: true,
    async run({ clients, name, region, account }) {
      const StackName = name('stack');
      const { StackId } = await clients.cloudformation.createStack({ StackName, TemplateBody: template('vpc-1') });
      const { Stacks = [] } = await clients.cloudformation.describeStacks({ StackName });
      const shown = Stacks.map(({ Outputs, StackStatus, StackId: id }) => ({ Outputs, StackStatus, id }));
      expect(shown).toEqual([
        {
          Outputs: [{ OutputKey: 'VpcId', OutputValue: 'vpc-1', Description: 'the network' }],
          StackStatus: 'CREATE_COMPLETE',
          id: StackId,
        },
      ]);
      expect(StackId).toContain(`arn:aws:cloudformation:${region}:${account}:stack/${StackName}/`);
    },
  },
  {
    id: 'cloudformation-missing',
    behaviour: 'A name that no stack has is a ValidationError that says so.',
    source: `${API}, DescribeStacks: "If the stack doesn't exist, a ValidationError is returned"`,
    moto: true,
    async run({ clients, name }) {
      const StackName = name('none');
      const { name: code, message } = await faultOf(clients.cloudformation.describeStacks({ StackName }));
      expect([code, message]).toEqual(['ValidationError', `Stack with id ${StackName} does not exist`]);
    },
  },
  {
    id: 'cloudformation-taken',
    behaviour: 'A name that a living stack has is taken.',
    source: `${API}, CreateStack, AlreadyExistsException`,
    moto: true,
    async run({ clients, name }) {
      const StackName = name('stack');
      const TemplateBody = template('vpc-1');
      await clients.cloudformation.createStack({ StackName, TemplateBody });
      const fault = await faultOf(clients.cloudformation.createStack({ StackName, TemplateBody }));
      expect(fault.name).toBe('AlreadyExistsException');
    },
  },
  {
    id: 'cloudformation-updated-outputs',
    behaviour: 'An update changes the outputs.',
    source: `${API}, UpdateStack`,
    moto: true,
    async run({ clients, name }) {
      const StackName = name('stack');
      await clients.cloudformation.createStack({ StackName, TemplateBody: template('vpc-1') });
      await clients.cloudformation.updateStack({ StackName, TemplateBody: template('vpc-2') });
      const { Stacks = [] } = await clients.cloudformation.describeStacks({ StackName });
      expect(Stacks.map(({ Outputs, StackStatus }) => [Outputs?.[0]?.OutputValue, StackStatus])).toEqual([
        ['vpc-2', 'UPDATE_COMPLETE'],
      ]);
    },
  },
  {
    id: 'cloudformation-same-update',
    behaviour: 'An update that changes nothing is refused.',
    source: 'AWS CloudFormation User Guide, "Troubleshooting": No updates to perform',
    async run({ clients, name }) {
      const StackName = name('stack');
      const TemplateBody = template('vpc-1');
      await clients.cloudformation.createStack({ StackName, TemplateBody });
      const fault = await faultOf(clients.cloudformation.updateStack({ StackName, TemplateBody }));
      expect([fault.name, fault.message]).toEqual(['ValidationError', 'No updates are to be performed.']);
    },
  },
  {
    id: 'cloudformation-output-functions',
    behaviour: 'Outputs may refer to parameters, and lists are joined for them.',
    source: 'AWS CloudFormation User Guide, "Outputs section", Ref, Fn::Sub and Fn::Join',
    moto: true,
    async run({ clients, name }) {
      const StackName = name('stack');
      const joined = { 'Fn::Join': [',', ['subnet-1', { 'Fn::Sub': 'subnet-${Zone}' }, { Ref: 'Zone' }]] };
      const Parameters = [{ ParameterKey: 'Zone', ParameterValue: 'b' }];
      await clients.cloudformation.createStack({ StackName, TemplateBody: template(joined), Parameters });
      const { Stacks = [] } = await clients.cloudformation.describeStacks({ StackName });
      expect(Stacks[0]?.Outputs?.[0]?.OutputValue).toBe('subnet-1,subnet-b,b');
    },
  },
  {
    id: 'cloudformation-no-resources',
    behaviour: 'A template without resources is refused.',
    source: 'AWS CloudFormation User Guide, "Resources section": required',
    async run({ clients, name }) {
      const TemplateBody = JSON.stringify({ Outputs: { A: { Value: 'x' } } });
      const fault = await faultOf(clients.cloudformation.createStack({ StackName: name('stack'), TemplateBody }));
      expect(fault.name).toBe('ValidationError');
    },
  },
  {
    id: 'cloudformation-deleted',
    behaviour:
      'A deleted stack is not found by its name, still described by its id, and deleting it again does nothing.',
    source: `${API}, DescribeStacks and DeleteStack: deleted stacks are described by their id`,
    moto: true,
    async run({ clients, name }) {
      const StackName = name('stack');
      const { StackId } = await clients.cloudformation.createStack({ StackName, TemplateBody: template('vpc-1') });
      await clients.cloudformation.deleteStack({ StackName });
      await clients.cloudformation.deleteStack({ StackName });
      const fault = await faultOf(clients.cloudformation.describeStacks({ StackName }));
      const { Stacks = [] } = await clients.cloudformation.describeStacks({ StackName: StackId });
      expect([fault.name, Stacks.map(({ StackStatus }) => StackStatus)]).toEqual([
        'ValidationError',
        ['DELETE_COMPLETE'],
      ]);
    },
  },
];
