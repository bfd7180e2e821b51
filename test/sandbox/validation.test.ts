import { describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/contract.ts';
import { answering, CALLER, testSandbox } from './fixtures.ts';

async function faultOf(service: string, operation: string, input: Record<string, unknown>): Promise<[string, string]> {
  const fault = (await testSandbox()
    .sandbox.call(service, operation, input, CALLER)
    .catch((error: unknown) => error)) as Fault;
  return [fault.code, fault.message];
}

describe('input that does not fit the SDK schema is refused as AWS refuses it', () => {
  test.each([
    {
      because: 'a required member is missing',
      call: ['ecs', 'CreateService', {}],
      fault: [
        'InvalidParameterException',
        "1 validation error detected: Value null at 'serviceName' failed to satisfy constraint: Member must not be null",
      ],
    },
    {
      because: 'two are missing, and both are named',
      call: ['ssm', 'PutParameter', {}],
      fault: [
        'ValidationException',
        "2 validation errors detected: Value null at 'name' failed to satisfy constraint: Member must not be null; Value null at 'value' failed to satisfy constraint: Member must not be null",
      ],
    },
    {
      because: 'a number is a text',
      call: ['ecs', 'CreateService', { serviceName: 'web', desiredCount: '2' }],
      fault: ['SerializationException', "STRING_VALUE at 'desiredCount' can not be converted to number"],
    },
    {
      because: 'the wrong type lies deep in lists',
      call: ['ecs', 'RegisterTaskDefinition', { family: 'f', containerDefinitions: [{ environment: [{ name: 1 }] }] }],
      fault: [
        'SerializationException',
        "NUMBER_VALUE at 'containerDefinitions.1.member.environment.1.member.name' can not be converted to string",
      ],
    },
    {
      because: 'EC2 has words of its own',
      call: ['ec2', 'DescribeVpcs', { Vpcs: [] }],
      fault: ['UnknownParameter', 'The parameter Vpcs is not recognized'],
    },
    {
      because: 'the operation does not exist',
      call: ['ecs', 'CreateServize', {}],
      fault: ['UnknownOperationException', 'The sandbox does not model ecs:CreateServize.'],
    },
  ] as const)('$because', async ({ call: [service, operation, input], fault }) => {
    expect(await faultOf(service, operation, { ...input })).toEqual(fault);
  });

  test('an unknown member is refused with the members that there are', async () => {
    const [code, message] = await faultOf('ssm', 'GetParameters', { Names: ['/p'], Nmaes: [] });
    expect([code, message]).toEqual([
      'ValidationException',
      "1 validation error detected: Value at 'nmaes' failed to satisfy constraint: Member must be one of [Names, WithDecryption]",
    ]);
  });

  test('null and undefined members count as absent', async () => {
    const { sandbox } = testSandbox();
    const answer = await sandbox.call('ssm', 'GetParameters', { Names: ['/p'], WithDecryption: undefined }, CALLER);
    expect(answer).toEqual({ Parameters: [], InvalidParameters: ['/p'] });
  });

  test('an answer that AWS could not give is a defect of the model and no AWS error', async () => {
    const { sandbox } = testSandbox({ services: { ssm: answering('GetParameters', { Parameterz: [] }) } });
    await expect(sandbox.call('ssm', 'GetParameters', { Names: ['/p'] }, CALLER)).rejects.toThrow(
      "the sandbox's ssm:GetParameters answered unknown member Parameterz",
    );
  });
});
