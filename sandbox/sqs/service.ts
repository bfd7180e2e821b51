import { Fault, type MakeService, type Region } from '../contract.ts';
import { type Attributes, Queue } from './queue.ts';

interface World {
  readonly region: Region;
  /** By URL. */
  readonly queues: Map<string, Queue>;
}

/** Amazon SQS: standard queues of one account and Region, with long polling in the sandbox's own time. */
export const sqsService: MakeService = (region) => {
  const world: World = { region, queues: new Map() };
  const byArn = (arn: string) => [...world.queues.values()].find((queue) => queue.arn === arn);
  region.peers.queues = {
    has: (arn) => byArn(arn) !== undefined,
    send: (arn, body) => void byArn(arn)?.send(body),
  };
  return {
    operations: Object.keys(OPERATIONS),
    call: (operation, input) => OPERATIONS[operation]?.(world, input as never) ?? {},
    until(operation, { QueueUrl: url, WaitTimeSeconds: seconds }) {
      if (operation !== 'ReceiveMessage') return undefined;
      return world.queues.get(String(url))?.until(typeof seconds === 'number' ? seconds : undefined);
    },
  };
};

const OPERATIONS: Readonly<Record<string, (world: World, input: never) => Record<string, unknown>>> = {
  CreateQueue: createQueue,
  DeleteQueue: deleteQueue,
  GetQueueUrl: getQueueUrl,
  ListQueues: listQueues,
  GetQueueAttributes: getAttributes,
  SetQueueAttributes: setAttributes,
  SendMessage: sendMessage,
  ReceiveMessage: receiveMessage,
  DeleteMessage: deleteMessage,
  DeleteMessageBatch: deleteMessages,
};

const MOST_MESSAGES = 10;
const LONGEST_WAIT_SECONDS = 20;

interface CreateQueue {
  readonly QueueName: string;
  readonly Attributes?: Attributes;
}

/** Creating again with equal attributes answers the queue that is there. */
function createQueue({ region, queues }: World, { QueueName: name, Attributes: attributes = {} }: CreateQueue) {
  if (!/^[\w-]{1,80}$/.test(name))
    throw new Fault(
      'InvalidParameterValue',
      'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
    );
  const made = new Queue(region, name, attributes);
  const known = queues.get(made.url);
  const has = known?.attributes() ?? {};
  if (known && Object.entries(attributes).some(([key, value]) => has[key] !== value))
    throw new Fault(
      'QueueNameExists',
      'A queue already exists with the same name and a different value for an attribute',
    );
  if (!known) queues.set(made.url, made);
  return { QueueUrl: made.url };
}

interface OfQueue {
  readonly QueueUrl: string;
}

function queueOf({ queues }: World, { QueueUrl: url }: OfQueue): Queue {
  const queue = queues.get(url);
  if (!queue) throw noSuchQueue();
  return queue;
}

function deleteQueue(world: World, input: OfQueue) {
  world.queues.delete(queueOf(world, input).url);
  return {};
}

function getQueueUrl({ queues }: World, { QueueName: name }: { readonly QueueName: string }) {
  const queue = [...queues.values()].find((each) => each.name === name);
  if (!queue) throw noSuchQueue();
  return { QueueUrl: queue.url };
}

function listQueues({ queues }: World, { QueueNamePrefix: prefix = '' }: { readonly QueueNamePrefix?: string }) {
  const found = [...queues.values()].filter(({ name }) => name.startsWith(prefix));
  return found.length > 0 ? { QueueUrls: found.map(({ url }) => url).sort() } : {};
}

function getAttributes(world: World, input: OfQueue & { readonly AttributeNames?: readonly string[] }) {
  const names = input.AttributeNames ?? [];
  const asked = Object.entries(queueOf(world, input).attributes()).filter(
    ([name]) => names.includes('All') || names.includes(name),
  );
  return asked.length > 0 ? { Attributes: Object.fromEntries(asked) } : {};
}

function setAttributes(world: World, input: OfQueue & { readonly Attributes: Attributes }) {
  queueOf(world, input).set(input.Attributes);
  return {};
}

function sendMessage(world: World, input: OfQueue & { readonly MessageBody: string; readonly DelaySeconds?: number }) {
  const { id, md5 } = queueOf(world, input).send(input.MessageBody, input.DelaySeconds);
  return { MessageId: id, MD5OfMessageBody: md5 };
}

interface Receive extends OfQueue {
  readonly MaxNumberOfMessages?: number;
  readonly VisibilityTimeout?: number;
  readonly WaitTimeSeconds?: number;
}

function receiveMessage(world: World, input: Receive) {
  const { MaxNumberOfMessages: most = 1, WaitTimeSeconds: wait = 0 } = input;
  if (most < 1 || most > MOST_MESSAGES) throw invalid('MaxNumberOfMessages', most, `between 1 and ${MOST_MESSAGES}`);
  if (wait < 0 || wait > LONGEST_WAIT_SECONDS)
    throw invalid('WaitTimeSeconds', wait, `>= 0 and <= ${LONGEST_WAIT_SECONDS}`);
  const messages = queueOf(world, input).receive(most, input.VisibilityTimeout);
  return messages.length > 0 ? { Messages: messages } : {};
}

function deleteMessage(world: World, input: OfQueue & { readonly ReceiptHandle: string }) {
  if (!queueOf(world, input).delete(input.ReceiptHandle)) throw invalidHandle();
  return {};
}

interface DeleteMessages extends OfQueue {
  readonly Entries: readonly { readonly Id: string; readonly ReceiptHandle: string }[];
}

/** Each entry succeeds or fails on its own. */
function deleteMessages(world: World, input: DeleteMessages) {
  const queue = queueOf(world, input);
  const done = input.Entries.map(({ Id, ReceiptHandle }) => ({ Id, isDone: queue.delete(ReceiptHandle) }));
  const { code, message } = invalidHandle();
  return {
    Successful: done.filter(({ isDone }) => isDone).map(({ Id }) => ({ Id })),
    Failed: done
      .filter(({ isDone }) => !isDone)
      .map(({ Id }) => ({ Id, SenderFault: true, Code: code, Message: message })),
  };
}

function noSuchQueue(): Fault {
  return new Fault('QueueDoesNotExist', 'The specified queue does not exist.');
}

function invalidHandle(): Fault {
  return new Fault('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
}

function invalid(name: string, value: number, allowed: string): Fault {
  const message = `Value ${value} for parameter ${name} is invalid. Reason: Must be ${allowed}, if provided.`;
  return new Fault('InvalidParameterValue', message);
}
