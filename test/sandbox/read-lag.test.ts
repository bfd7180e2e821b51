import { describe, expect, test } from 'vitest';
import { CALLER, parameterValue, putParameter, testSandbox } from './fixtures.ts';

const LAG = { maxMs: 10_000, probability: 1 };

describe('with read lag a change stays invisible for a while', () => {
  test('a read that was asked before the change goes on answering what it answered, and then catches up', async () => {
    const { sandbox, clock } = testSandbox({ lag: LAG });
    const seen = [await parameterValue(sandbox)];
    await putParameter(sandbox, '1');
    seen.push(await parameterValue(sandbox));
    await clock.advance(LAG.maxMs);
    seen.push(await parameterValue(sandbox));
    expect(seen).toEqual(['absent', 'absent', '1']);
  });

  test('an error is remembered too: what was not found stays not found', async () => {
    const { sandbox } = testSandbox({ lag: LAG });
    const read = () =>
      sandbox.call('ssm', 'GetParameter', { Name: '/p' }, CALLER).catch((error: { code: string }) => error.code);
    await read();
    await putParameter(sandbox, '1');
    expect(await read()).toBe('ParameterNotFound');
  });

  test('a later change does not make an earlier one visible', async () => {
    const { sandbox } = testSandbox({ lag: LAG });
    await parameterValue(sandbox);
    await putParameter(sandbox, '1');
    await putParameter(sandbox, '2');
    expect(await parameterValue(sandbox)).toBe('absent');
  });

  test('the same seed lags the same', async () => {
    const trace = async () => {
      const { sandbox, clock } = testSandbox({ lag: { maxMs: 5_000, probability: 0.5 } });
      const seen: string[] = [];
      for (let step = 0; step < 30; step += 1) {
        await putParameter(sandbox, String(step));
        await clock.advance(700);
        seen.push(await parameterValue(sandbox));
      }
      return seen;
    };
    const first = await trace();
    expect(await trace()).toEqual(first);
    expect(first.some((value, step) => value !== String(step))).toBe(true);
  });

  test('without lag every change is visible at once', async () => {
    const { sandbox } = testSandbox();
    await parameterValue(sandbox);
    await putParameter(sandbox, '1');
    expect(await parameterValue(sandbox)).toBe('1');
  });
});
