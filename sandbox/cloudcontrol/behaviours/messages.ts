import { generatedName } from '../assign.ts';
import type { Behaviour } from '../behaviour.ts';
import { textOf } from '../json.ts';
import type { Model } from '../store.ts';
import type { Place } from '../world.ts';

/** Its URL and ARN rest on its name (Amazon SQS developer guide, "Queue and message identifiers"). */
export const QUEUE: Behaviour = {
  create(wanted, place) {
    const { account, region } = place.region;
    const name = nameOf('AWS::SQS::Queue', 'QueueName', { wanted, place });
    const QueueUrl = `https://sqs.${region}.amazonaws.com/${account}/${name}`;
    return { ...wanted, QueueName: name, QueueUrl, Arn: `arn:aws:sqs:${region}:${account}:${name}` };
  },
};

/** Its ARN rests on its name (Amazon SNS API reference, CreateTopic). */
export const TOPIC: Behaviour = {
  create(wanted, place) {
    const { account, region } = place.region;
    const name = nameOf('AWS::SNS::Topic', 'TopicName', { wanted, place });
    return { ...wanted, TopicName: name, TopicArn: `arn:aws:sns:${region}:${account}:${name}` };
  },
};

/** The name of a first-in-first-out one ends in `.fifo` (both API references, Create…). */
function nameOf(type: string, member: string, { wanted, place }: { wanted: Model; place: Place }): string {
  const suffix = wanted.FifoQueue === true || wanted.FifoTopic === true ? '.fifo' : '';
  return textOf(wanted, member) ?? `${generatedName(type, place)}${suffix}`;
}
