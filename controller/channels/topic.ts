import type { AlertMessage } from '../model/alert.ts';
import type { CallInput } from '../model/aws-calls.ts';
import { isAwsError } from '../model/aws-error.ts';
import { parseKey } from '../model/identity.ts';
import type { AlertChannel } from '../ports/alert-channel.ts';
import { awsDelivery, scopeOf } from './aws-delivery.ts';
import type { ChannelDeps } from './channel-deps.ts';
import { envelope } from './envelope.ts';
import { fitMessage } from './fit-message.ts';
import { plainText } from './plain-text.ts';
import { shorten } from './shorten.ts';
import type { TargetOf } from './target-members.ts';

/**
 * A topic of Amazon SNS. Programs get the envelope as JSON, and what filters ask for as attributes; e-mail gets text. A
 * FIFO topic keeps the order of each Alert, and drops the second attempt of a message that it has.
 */
export function createTopic(target: TargetOf<'sns'>, { aws }: ChannelDeps): AlertChannel {
  const scope = scopeOf(target.topicArn, target.roleArn);
  return {
    async deliver(message, { signal }) {
      try {
        await aws.send(scope, 'sns:Publish', publication(message, target.topicArn), { signal });
        return { kind: 'delivered' };
      } catch (error) {
        if (isAwsError(error)) return awsDelivery(error);
        throw error;
      }
    },
  };
}

/** Amazon SNS API Reference, Publish: 256 KiB for message and attributes, 128 characters a group and a deduplication id. */
const MAX_BYTES = 250_000;
const ID = 128;

export function publication(message: AlertMessage, TopicArn: string): CallInput<'sns:Publish'> {
  const fifo = { MessageGroupId: ascii(message.alert, ID), MessageDeduplicationId: ascii(message.id, ID) };
  return {
    TopicArn,
    Subject: subject(message),
    MessageStructure: 'json',
    Message: fitMessage(message, MAX_BYTES, (fitting) =>
      JSON.stringify({ default: JSON.stringify(envelope(fitting)), email: plainText(fitting) }),
    ),
    MessageAttributes: attributes(message),
    ...(TopicArn.endsWith('.fifo') ? fifo : {}),
  };
}

/** API Reference, Publish: at most 100 characters of ASCII that begin with a letter, a digit or punctuation. */
const SUBJECT = 100;

function subject({ state, title }: AlertMessage): string {
  const word = state === 'news' ? 'News' : state === 'firing' ? 'Firing' : 'Resolved';
  const plain = `${word}: ${ascii(title, title.length)}`;
  return plain.length <= SUBJECT ? plain : shorten(plain, SUBJECT - 2).replace('…', '...');
}

/** Letters lose their accents, and what has no like in ASCII becomes a question mark. */
function ascii(text: string, limit: number): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain
    .replace(/\s+/g, ' ')
    .replace(/[^ -~]/gu, '?')
    .slice(0, limit);
}

type Attributes = Readonly<Record<string, { readonly DataType: string; readonly StringValue: string }>>;

/** What filter policies of subscriptions can choose by; a queue that wants raw messages takes at most ten of them. */
function attributes({ owner, alert, state, severity, items }: AlertMessage): Attributes {
  const namespaces = items.flatMap(({ key }) => (key === undefined ? [] : (parseKey(key)?.namespace ?? [])));
  return {
    owner: one(owner),
    alert: one(alert),
    state: one(state),
    severity: one(severity),
    events: several(items.map(({ event }) => event)),
    namespaces: several(namespaces),
  };
}

function one(StringValue: string) {
  return { DataType: 'String', StringValue };
}

function several(values: readonly string[]) {
  return { DataType: 'String.Array', StringValue: JSON.stringify([...new Set(values)]) };
}
