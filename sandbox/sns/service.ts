import { Fault, type MakeService, type Region } from '../contract.ts';
import { type Publish, publish } from './publish.ts';
import { type Attributes, invalid, Topic } from './topic.ts';

interface World {
  readonly region: Region;
  /** By ARN. */
  readonly topics: Map<string, Topic>;
}

/** Amazon SNS: standard and FIFO topics of one account and Region, with queues as subscribers. */
export const snsService: MakeService = (region) => {
  const world: World = { region, topics: new Map() };
  return {
    operations: Object.keys(OPERATIONS),
    call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
  };
};

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  CreateTopic: createTopic,
  DeleteTopic: deleteTopic,
  ListTopics: ({ topics }) => ({ Topics: [...topics.keys()].sort().map((TopicArn) => ({ TopicArn })) }),
  GetTopicAttributes: getAttributes,
  Subscribe: subscribe,
  Unsubscribe: unsubscribe,
  ListSubscriptionsByTopic: listSubscriptions,
  Publish: publishTo,
};

interface CreateTopic {
  readonly Name: string;
  readonly Attributes?: Attributes;
}

/** Creating again with equal attributes answers the topic that is there. */
function createTopic({ region, topics }: World, { Name: name, Attributes: attributes = {} }: CreateTopic) {
  const isFifo = attributes.FifoTopic === 'true';
  if (!(isFifo ? /^[\w-]{1,251}\.fifo$/ : /^[\w-]{1,256}$/).test(name)) throw invalid('Topic Name');
  const made = new Topic(region, name, attributes);
  const known = topics.get(made.arn);
  if (known && Object.entries(attributes).some(([key, value]) => known.attributes[key] !== value))
    throw invalid('Attributes Reason: Topic already exists with different attributes');
  if (!known) topics.set(made.arn, made);
  return { TopicArn: made.arn };
}

interface OfTopic {
  readonly TopicArn?: string;
}

function topicOf({ topics }: World, { TopicArn: arn = '' }: OfTopic): Topic {
  if (!/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:\S+$/.test(arn)) throw invalid('TopicArn');
  const topic = topics.get(arn);
  if (!topic) throw new Fault('NotFoundException', 'Topic does not exist', 404);
  return topic;
}

/** Deleting a topic that is not there succeeds. */
function deleteTopic({ topics }: World, { TopicArn: arn = '' }: OfTopic) {
  topics.delete(arn);
  return {};
}

function getAttributes(world: World, input: OfTopic) {
  const { arn, attributes, subscriptions } = topicOf(world, input);
  const counted = { SubscriptionsConfirmed: String(subscriptions.length), SubscriptionsPending: '0' };
  return { Attributes: { ...attributes, TopicArn: arn, Owner: world.region.account, ...counted } };
}

interface Subscribe extends OfTopic {
  readonly Protocol: string;
  readonly Endpoint?: string;
  readonly Attributes?: Attributes;
}

/** A queue of the same account confirms by itself (Developer Guide, "Subscribing an Amazon SQS queue"). */
function subscribe(world: World, input: Subscribe) {
  const topic = topicOf(world, input);
  const { Protocol: protocol, Endpoint: endpoint = '', Attributes: attributes = {} } = input;
  if (protocol !== 'sqs') throw invalid(`the sandbox models subscriptions of queues, and none of ${protocol}`);
  const unknown = Object.keys(attributes).find((name) => name !== 'RawMessageDelivery');
  if (unknown !== undefined) throw invalid(`the sandbox does not model ${unknown}`);
  if (!world.region.peers.queues.has(endpoint)) throw invalid('SQS endpoint ARN');
  return { SubscriptionArn: topic.subscribe(endpoint, attributes.RawMessageDelivery === 'true').arn };
}

function unsubscribe({ topics }: World, { SubscriptionArn: arn }: { readonly SubscriptionArn: string }) {
  for (const { subscriptions } of topics.values()) {
    const at = subscriptions.findIndex((one) => one.arn === arn);
    if (at >= 0) subscriptions.splice(at, 1);
  }
  return {};
}

function listSubscriptions(world: World, input: OfTopic) {
  const { arn: TopicArn, subscriptions } = topicOf(world, input);
  const Owner = world.region.account;
  return {
    Subscriptions: subscriptions.map(({ arn, endpoint: Endpoint }) => ({
      SubscriptionArn: arn,
      Owner,
      Protocol: 'sqs',
      Endpoint,
      TopicArn,
    })),
  };
}

function publishTo(world: World, input: Publish) {
  const { messageId, sequence } = publish(world.region, topicOf(world, input), input);
  return { MessageId: messageId, ...(sequence === undefined ? {} : { SequenceNumber: sequence }) };
}
