import { describe, expect, it } from 'vitest';
import { AwsError } from '../../controller/model/aws-error.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import { operatorOnToys, shopWith } from '../support/operator-on-toys.ts';
import { createToyAws } from '../support/toy-aws.ts';

const KEY = 'shop/Cluster/web' as ResourceKey;

/** Observed, so that what differs stays as it is. */
async function observed(live: Readonly<Record<string, string>>, spec: object = { value: 'new' }) {
  const aws = createToyAws();
  for (const [name, value] of Object.entries(live)) aws.things.set(name, { value, tags: {} });
  const world = operatorOnToys({}, aws);
  await world.commit(shopWith({ web: spec }, { mode: 'observe' }));
  return world;
}

it('a whole object is laid out, each difference with its reason and what changing it takes', async () => {
  const { operator, clock } = await observed({ web: 'old' });
  expect(await operator.comparer.compare(KEY)).toEqual({
    state: 'present',
    at: clock.now(),
    commit: { id: 'c1' },
    lines: [
      { path: 'value', depth: 0, text: 'value: old', side: 'live', of: 'value' },
      { path: 'value', depth: 0, text: 'value: new', side: 'desired', of: 'value' },
    ],
    differences: [
      {
        difference: { path: 'value', desired: 'new', live: 'old', why: { reason: 'set' } },
        at: undefined,
        takes: undefined,
      },
    ],
    ignored: [],
    unmodelled: [],
    origins: [],
  });
});

it('of what does not live every line is desired', async () => {
  const { operator } = await observed({});
  expect(await operator.comparer.compare(KEY)).toMatchObject({
    state: 'absent',
    lines: [{ text: 'value: new', side: 'desired', of: '' }],
    differences: [],
  });
});

describe('what cannot be said now has a reason', () => {
  it.each([
    { because: 'nobody declares it', key: 'shop/Cluster/none', reason: 'no document of this object is in force' },
    {
      because: 'a Namespace is no object of AWS',
      key: 'shop/Namespace/shop',
      reason: 'documents of Namespace stand for nothing in AWS',
    },
  ])('$because', async ({ key, reason }) => {
    const { operator } = await observed({ web: 'old' });
    expect(await operator.comparer.compare(key as ResourceKey)).toEqual({ state: 'unknown', reason });
  });

  it('AWS refuses to tell', async () => {
    const { operator, aws } = await observed({ web: 'old' });
    aws.readError = new AwsError({ class: 'denied', code: 'AccessDenied', call: 'ecs:x', message: 'not for you' });
    expect(await operator.comparer.compare(KEY)).toEqual({ state: 'unknown', reason: 'not for you' });
  });
});

it('an answer is good for three seconds, and a later look reads anew', async () => {
  const { operator, aws, clock } = await observed({ web: 'old' });
  const first = await operator.comparer.compare(KEY);
  aws.things.set('web', { value: 'newer', tags: {} });
  await clock.advance(2_999);
  expect(await operator.comparer.compare(KEY)).toBe(first);
  await clock.advance(1);
  expect(await operator.comparer.compare(KEY)).toMatchObject({ lines: [{ text: 'value: newer' }, {}] });
});

it('looking changes nothing: no write, no status, no event', async () => {
  const { operator, aws, events } = await observed({ web: 'old' });
  const before = { status: operator.views.object(KEY), events: events.length };
  await operator.comparer.compare(KEY);
  expect({ status: operator.views.object(KEY), events: events.length }).toEqual(before);
  expect(aws.writes).toEqual([]);
});
