import { describe, expect, it } from 'vitest';
import { bridgeActions, readSuccessions, type Succession } from '../../../controller/model/elbv2/succession.ts';
import { createFakeReader } from '../../support/fake-reader.ts';

const arn = (name: string) => `arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/${name}/1`;
const [OLD, NEW, OTHER] = [arn('old'), arn('new'), arn('other')];

function forward(weights: Readonly<Record<string, number>>) {
  const targetGroups = Object.entries(weights).map(([targetGroupArn, weight]) => ({ targetGroupArn, weight }));
  return [{ order: 1, type: 'forward', forwardConfig: { targetGroups } }];
}

const rows: readonly {
  because: string;
  want?: Readonly<Record<string, number>>;
  have: Readonly<Record<string, number>>;
  facts?: Partial<Succession>;
  actions: Readonly<Record<string, number>>;
  waits?: string;
}[] = [
  { because: 'the new one comes in without weight', have: { [OLD]: 1 }, actions: { [NEW]: 0, [OLD]: 1 } },
  {
    because: 'weights stay until it is as healthy',
    have: { [NEW]: 0, [OLD]: 1 },
    actions: { [NEW]: 0, [OLD]: 1 },
    waits: 'until new is as healthy as old',
  },
  {
    because: 'then they change in one call',
    have: { [NEW]: 0, [OLD]: 1 },
    facts: { isReady: true },
    actions: { [NEW]: 1, [OLD]: 0 },
  },
  {
    because: 'the old one stays as long as tasks are registered in it',
    have: { [NEW]: 1, [OLD]: 0 },
    facts: { isReady: true },
    actions: { [NEW]: 1, [OLD]: 0 },
    waits: 'until nobody is registered in old any more',
  },
  { because: 'and leaves after', have: { [NEW]: 1, [OLD]: 0 }, facts: { isDrained: true }, actions: { [NEW]: 1 } },
  {
    because: 'other groups keep the weights of the manifest, and the old one keeps its own',
    want: { [NEW]: 80, [OTHER]: 20 },
    have: { [OLD]: 90, [OTHER]: 10 },
    actions: { [NEW]: 0, [OLD]: 90, [OTHER]: 20 },
  },
  { because: 'a group that is nobody’s former is not waited for', have: { [OTHER]: 1 }, actions: { [NEW]: 1 } },
];

describe('actions on the way to another target group', () => {
  it.each(rows)('$because', ({ want = { [NEW]: 1 }, have, facts, actions, waits }) => {
    const succession = { wanted: NEW, formers: [OLD], isReady: false, isDrained: false, ...facts };
    expect(bridgeActions(forward(want), forward(have), [succession])).toEqual({ actions: forward(actions), waits });
  });
});

const tagsOf = (resource: string) => ({ 'evenkeel.dev/owner': 'me', 'evenkeel.dev/resource': resource });
const healthy = { Target: { Id: '10.0.0.1' }, TargetHealth: { State: 'healthy' } } as const;
const waiting = { Target: { Id: '10.0.0.2' }, TargetHealth: { State: 'initial' } } as const;

describe('a target group takes over', () => {
  it.each([
    { because: 'not before one target is healthy', before: [healthy], now: [waiting], isReady: false },
    { because: 'nor with fewer than before', before: [healthy, healthy], now: [healthy], isReady: false },
    { because: 'with as many', before: [healthy], now: [healthy], isReady: true },
    { because: 'not from one that is ill and may recover', before: [waiting], now: [], isReady: false },
    { because: 'at once from one that nobody is in', before: [], now: [], isReady: true },
  ])('$because', async ({ before, now, isReady }) => {
    const reader = createFakeReader()
      .put('elbv2:tags', OLD, tagsOf('shop/TargetGroup/web'))
      .put('elbv2:tags', NEW, tagsOf('shop/TargetGroup/web'))
      .put('elbv2:targetHealth', OLD, before)
      .put('elbv2:targetHealth', NEW, now);
    const [succession] = await readSuccessions({ wanted: [NEW], live: [OLD] }, reader);
    expect(succession).toMatchObject({ wanted: NEW, formers: [OLD], isReady });
  });

  it('only from one of the same document', async () => {
    const reader = createFakeReader()
      .put('elbv2:tags', OLD, tagsOf('shop/TargetGroup/api'))
      .put('elbv2:tags', NEW, tagsOf('shop/TargetGroup/web'));
    expect(await readSuccessions({ wanted: [NEW], live: [OLD] }, reader)).toEqual([]);
  });

  it('and nothing is asked of AWS where all that lives is wanted', async () => {
    const reader = createFakeReader();
    expect(await readSuccessions({ wanted: [NEW], live: [NEW] }, reader)).toEqual([]);
    expect(reader.asked).toEqual([]);
  });
});
