import { createHash } from 'node:crypto';
import type { Region } from '../contract.ts';
import { invalid, type MessageAttributes, type Published, type Topic } from './topic.ts';

export interface Publish {
  readonly TopicArn?: string;
  readonly Message: string;
  readonly Subject?: string;
  readonly MessageStructure?: string;
  readonly MessageAttributes?: MessageAttributes;
  readonly MessageGroupId?: string;
  readonly MessageDeduplicationId?: string;
}

/** API reference, Publish: 262,144 bytes for the message and its attributes, 100 characters of ASCII a subject. */
const MAX_BYTES = 262_144;
const SUBJECT = /^[!-~][ -~]{0,99}$/;

/** Checks one message and hands it to every subscription. Throws Fault. */
export function publish(region: Region, topic: Topic, input: Publish): Published {
  const { Message, Subject, MessageAttributes = {} } = input;
  if (Message === '') throw invalid('Empty message');
  if (Subject !== undefined && !SUBJECT.test(Subject)) throw invalid('Subject');
  if (Buffer.byteLength(Message) + sizeOf(MessageAttributes) > MAX_BYTES) throw invalid('Message too long');
  const text = input.MessageStructure === 'json' ? entryFor(Message, 'sqs') : Message;
  return topic.publish(deduplicationId(topic, input), (messageId, raw) => {
    if (raw) return text;
    return JSON.stringify(notification({ region, topic, messageId, text }, input), undefined, 2);
  });
}

function sizeOf(attributes: MessageAttributes): number {
  return Object.entries(attributes).reduce(
    (sum, [name, { DataType, StringValue = '' }]) => sum + Buffer.byteLength(name + DataType + StringValue),
    0,
  );
}

/** What one protocol gets of a message that is different for each. */
function entryFor(message: string, protocol: string): string {
  const entries = parsed(message);
  if (entries === undefined) throw invalid('Message Structure - JSON message body failed to parse');
  if (typeof entries.default !== 'string') throw invalid('Message Structure - No default entry in JSON message body');
  const own = entries[protocol];
  return typeof own === 'string' ? own : entries.default;
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function deduplicationId(topic: Topic, { Message, MessageGroupId, MessageDeduplicationId: id }: Publish) {
  if (!topic.isFifo) {
    if (id !== undefined)
      throw invalid('MessageDeduplicationId Reason: The request includes a parameter that is not valid');
    return undefined;
  }
  if (MessageGroupId === undefined) throw invalid('The MessageGroupId parameter is required for FIFO topics');
  if (id !== undefined) return id;
  if (topic.attributes.ContentBasedDeduplication === 'true') return createHash('sha256').update(Message).digest('hex');
  throw invalid(
    'The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
  );
}

interface Delivered {
  readonly region: Region;
  readonly topic: Topic;
  readonly messageId: string;
  readonly text: string;
}

/** Developer Guide, "Amazon SNS message and JSON formats"; the signature is none, as nobody checks it here. */
function notification({ region, topic, messageId, text }: Delivered, { Subject, MessageAttributes = {} }: Publish) {
  const attributes = Object.entries(MessageAttributes).map(([name, { DataType, StringValue }]) => [
    name,
    { Type: DataType, Value: StringValue },
  ]);
  const host = `https://sns.${region.region}.amazonaws.com`;
  return {
    Type: 'Notification',
    MessageId: messageId,
    TopicArn: topic.arn,
    ...(Subject === undefined ? {} : { Subject }),
    Message: text,
    Timestamp: new Date(region.clock.now()).toISOString(),
    SignatureVersion: '1',
    Signature: 'EXAMPLE',
    SigningCertURL: `${host}/SimpleNotificationService-0000.pem`,
    UnsubscribeURL: `${host}/?Action=Unsubscribe`,
    ...(attributes.length > 0 ? { MessageAttributes: Object.fromEntries(attributes) } : {}),
  };
}
