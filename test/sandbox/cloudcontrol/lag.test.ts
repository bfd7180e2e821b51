import { expect, test } from 'vitest';
import { CALLER, testSandbox } from '../fixtures.ts';

const NAMED = { TypeName: 'AWS::Logs::LogGroup', Identifier: 'shop' };

test('with lag a resource that was made is not found at first, neither by name nor in lists', async () => {
  const { sandbox, clock } = testSandbox({ lag: { maxMs: 60_000, probability: 1 } });
  const call = (operation: string, input: object) => sandbox.call('cloudcontrol', operation, { ...input }, CALLER);
  const DesiredState = '{"LogGroupName":"shop"}';
  const { ProgressEvent } = await call('CreateResource', { TypeName: NAMED.TypeName, DesiredState });
  await clock.advance(3_000);
  const { RequestToken } = ProgressEvent as { RequestToken: string };
  const status = await call('GetResourceRequestStatus', { RequestToken });
  expect((status.ProgressEvent as { OperationStatus: string }).OperationStatus).toBe('SUCCESS');
  await expect(call('GetResource', NAMED)).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
  expect((await call('ListResources', { TypeName: NAMED.TypeName })).ResourceDescriptions).toEqual([]);
  await clock.advance(60_000);
  expect((await call('ListResources', { TypeName: NAMED.TypeName, MaxResults: 5 })).ResourceDescriptions).toHaveLength(
    1,
  );
});
