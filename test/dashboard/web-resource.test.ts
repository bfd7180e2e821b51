import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createResource, type Resource } from '../../dashboard/web/state/resource.ts';

/** Requests that are under way, in their order; a test answers them. */
interface Asked {
  readonly url: string;
  readonly signal: AbortSignal;
  answer(value: unknown): Promise<void>;
}

describe('what a page shows', () => {
  let asked: Asked[];
  let resource: Resource<number>;

  beforeEach(() => {
    asked = [];
    resource = createResource<number>();
    vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
      return new Promise<Response>((resolve) => {
        const answer = (value: unknown): Promise<void> => {
          resolve(Response.json(value));
          return new Promise((shown) => resource.data.subscribe((one) => one === value && shown()));
        };
        asked.push({ url, signal, answer });
      });
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const urls = (): readonly string[] => asked.map(({ url }) => url);

  it('comes although news come faster than answers, and is read once more after that', async () => {
    for (let news = 0; news < 5; news++) void resource.load('/a');
    expect(urls()).toEqual(['/a']);
    await asked[0]?.answer(1);
    expect(urls()).toEqual(['/a', '/a']);
    await asked[1]?.answer(2);
    expect(urls()).toEqual(['/a', '/a']);
  });

  it('of another address does not wait for what nobody looks at any more', async () => {
    void resource.load('/a');
    void resource.load('/b', true);
    expect(asked.map(({ url, signal }) => [url, signal.aborted])).toEqual([
      ['/a', true],
      ['/b', false],
    ]);
    await asked[1]?.answer(1);
    expect(urls()).toEqual(['/a', '/b']);
  });
});
