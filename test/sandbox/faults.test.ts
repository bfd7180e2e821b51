import { describe, expect, test } from 'vitest';
import { Fault } from '../../sandbox/contract.ts';
import type { FaultInstruction } from '../../sandbox/faults.ts';
import { LostResponse } from '../../sandbox/faults.ts';
import { parameterValue, putParameter, testSandbox } from './fixtures.ts';

describe('a fault hook decides how a call fails, and whether the world has changed by then', () => {
  test.each([
    {
      because: 'a throttle comes before the change',
      outcome: 'throttle',
      code: 'ThrottlingException',
      after: 'absent',
    },
    { because: 'a server error comes before it', outcome: 'serverError', code: 'InternalServerError', after: 'absent' },
    {
      because: 'any error can be named',
      outcome: new Fault('AccessDeniedException', 'no'),
      code: 'AccessDeniedException',
      after: 'absent',
    },
    { because: 'a lost response comes after the change', outcome: 'lostResponse', code: 'ECONNRESET', after: 'new' },
  ] as const)('$because', async ({ outcome, code, after }) => {
    const { sandbox } = testSandbox({ faults: ({ mutating }) => (mutating ? { outcome } : undefined) });
    const error = await putParameter(sandbox, 'new').catch((each: unknown) => each);
    expect([(error as Fault | LostResponse).code, await parameterValue(sandbox)]).toEqual([code, after]);
  });

  test('a lost response is no AWS error', async () => {
    const { sandbox } = testSandbox({ faults: () => ({ outcome: 'lostResponse' }) });
    await expect(putParameter(sandbox, 'new')).rejects.toBeInstanceOf(LostResponse);
  });

  test('delays run on the sandbox clock, before the change or before its answer', async () => {
    const instruction: FaultInstruction = { delayMs: 100, responseDelayMs: 200 };
    const { sandbox, clock } = testSandbox({ faults: ({ mutating }) => (mutating ? instruction : undefined) });
    const seen: string[] = [];
    const call = putParameter(sandbox, 'new').then(() => seen.push('answered'));
    await clock.advance(99);
    seen.push(await parameterValue(sandbox));
    await clock.advance(1);
    seen.push(await parameterValue(sandbox));
    await clock.advance(200);
    await call;
    expect(seen).toEqual(['absent', 'new', 'answered']);
  });
});
