import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { cli } from './run-cli.ts';

describe('commands that ask the controller', () => {
  it.each([
    ['get'],
    ['describe', 'shop/Service/web'],
    ['events'],
    ['wait', 'shop/Service/web'],
    ['rollout', 'status', 'shop/Service/web'],
  ])('end with 3 when there is none, and say how to start one: %s', async (...args) => {
    vi.stubGlobal('fetch', () =>
      Promise.reject(
        new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) }),
      ),
    );
    onTestFinished(() => void vi.unstubAllGlobals());

    const { exit, out, err } = await cli([...args], { env: { EVENKEEL_URL: 'http://controller.example' } });

    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    expect(err).toContain('no controller answers at http://controller.example (ECONNREFUSED)');
    expect(err).toContain('evenkeel controller');
  });
});
