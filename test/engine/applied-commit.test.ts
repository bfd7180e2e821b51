import { expect, it } from 'vitest';
import { NAMESPACE, resource } from '../kinds/aws-resource/network.ts';
import { createWorld } from '../support/world.ts';

const TOPIC = resource('news', '{type: AWS::SNS::Topic, properties: {TopicName: news, DisplayName: one}}');
const CLUSTER = resource('shop', '{}').replace('kind: AwsResource', 'kind: Cluster');
const FILES = { 'ns.yaml': NAMESPACE, 'topic.yaml': TOPIC, 'cluster.yaml': CLUSTER };
const KEYS = ['shop/AwsResource/news', 'shop/Cluster/shop'] as const;

it('the commit that made an object, or changed it last, is known as the one that is applied', async () => {
  const world = createWorld({ seed: 3 });
  const applied = () => KEYS.map((key) => world.operator().views.object(key)?.appliedCommit);
  const inForce = () => world.operator().views.object(KEYS[0])?.commit?.id;
  const steps: unknown[] = [];
  for (const files of [FILES, { ...FILES, 'topic.yaml': TOPIC.replace('one', 'two') }]) {
    await world.commit(files);
    await world.settle();
    steps.push([applied(), inForce()]);
  }

  const [[first, c1], [second, c2]] = steps as [[string[], string], [string[], string]];
  expect({ first, second, differ: c1 !== c2 }).toEqual({ first: [c1, c1], second: [c2, c1], differ: true });
});
