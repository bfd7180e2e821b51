import type { AlertMessage } from '../model/alert.ts';
import { digest } from '../model/digest.ts';
import type { AlertChannel, Delivery } from '../ports/alert-channel.ts';
import type { HttpReply } from '../ports/network.ts';
import type { ChannelDeps } from './channel-deps.ts';
import { deliveryOf, retryAfter } from './delivery-of.ts';
import { createOutbound, isReply, type Outbound } from './outbound.ts';
import { readText } from './read-text.ts';
import { slackContent } from './slack-blocks.ts';
import { slackError } from './slack-webhook.ts';
import type { TargetOf } from './target-members.ts';

const API = 'https://slack.com/api';

/**
 * A bot of Slack (docs.slack.dev, chat.postMessage and chat.update). What ends everything that an earlier message told of
 * is written in that message's place; other news of the same incidents goes into its thread.
 */
export function createSlackBot(target: TargetOf<'slack-bot'>, channel: string, deps: ChannelDeps): AlertChannel {
  const post = createOutbound(deps, target);
  return {
    async deliver(message, { signal, reference }) {
      const token = await readText(target.token, deps.env);
      if ('problem' in token) return { kind: 'retry', reason: token.problem };
      const call: Call = (request) => ask({ target, deps, post, token: token.text, signal }, request);
      const earlier = readReference(reference);
      const first = requestFor(message, channel, earlier);
      const answer = await call(first);
      const isLost = earlier !== undefined && LOST.has(answer.error ?? '');
      return isLost ? finish(await call(requestFor(message, channel)), message) : finish(answer, message, earlier);
    },
  };
}

type Call = (request: Request) => Promise<Answer>;

interface Request {
  readonly method: 'chat.postMessage' | 'chat.update';
  readonly body: object;
}

interface Answer {
  readonly delivery: Delivery;
  /** Slack's name of what is wrong. */
  readonly error?: string | undefined;
  /** Of the message that was written. */
  readonly place?: Place | undefined;
}

interface Place {
  readonly channel: string;
  /** Slack's name of a message within its channel. */
  readonly ts: string;
}

/** An earlier message, and of what it told. */
interface Earlier extends Place {
  readonly told: string;
}

function requestFor(message: AlertMessage, channel: string, earlier?: Earlier): Request {
  const content = slackContent(message);
  const quiet = { unfurl_links: false, unfurl_media: false };
  if (earlier === undefined) return { method: 'chat.postMessage', body: { channel, ...content, ...quiet } };
  const { channel: there, ts, told } = earlier;
  if (message.state === 'resolved' && told === toldBy(message))
    return { method: 'chat.update', body: { channel: there, ts, ...content } };
  return { method: 'chat.postMessage', body: { channel: there, thread_ts: ts, ...content, ...quiet } };
}

/** Two messages with equal incidents tell of the same things. */
function toldBy({ items, total }: AlertMessage): string {
  return digest({ total, incidents: items.map(({ incident }) => incident).sort() });
}

/** The earlier message is gone, or may no longer be changed or answered. */
const LOST = new Set([
  'message_not_found',
  'thread_not_found',
  'cant_update_message',
  'edit_window_closed',
  'cannot_reply_to_message',
  'channel_not_found',
]);

/** The name of the message that later ones of these incidents belong to: the first. */
function finish({ delivery, place }: Answer, message: AlertMessage, earlier?: Earlier): Delivery {
  const root = earlier ?? (place && { ...place, told: toldBy(message) });
  if (delivery.kind !== 'delivered' || !root) return delivery;
  return { kind: 'delivered', reference: [root.channel, root.ts, root.told].join(':') };
}

function readReference(text: string | undefined): Earlier | undefined {
  const [channel, ts, told] = text?.split(':') ?? [];
  return channel && ts && told ? { channel, ts, told } : undefined;
}

interface Asking {
  readonly target: TargetOf<'slack-bot'>;
  readonly deps: ChannelDeps;
  readonly post: Outbound;
  readonly token: string;
  readonly signal: AbortSignal;
}

async function ask({ target, deps, post, token, signal }: Asking, { method, body }: Request): Promise<Answer> {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    authorization: `Bearer ${token}`,
    'user-agent': 'evenkeel',
  };
  const url = `${(target.apiUrl ?? API).replace(/\/+$/, '')}/${method}`;
  const reply = await post({ url, headers, body: JSON.stringify(body), signal });
  return isReply(reply) ? answerOf(`Slack, for ${target.name},`, reply, deps) : { delivery: reply };
}

/** Errors of Slack that pass (docs.slack.dev, errors of chat.postMessage and chat.update); all others stay. */
const PASSING = new Set([
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'accesslimited',
]);

/** A status of 200 says only that Slack has read the request; `ok` says the rest. */
function answerOf(receiver: string, reply: HttpReply, deps: ChannelDeps): Answer {
  const delivery = deliveryOf(receiver, reply, deps);
  if (delivery.kind !== 'delivered') return { delivery };
  const body = parse(reply.body);
  if (body?.ok === true) return { delivery, place: placeOf(body) };
  const error = slackError(body?.error);
  const reason = `${receiver} answered ${error ?? 'what is not an answer of its API'}`;
  if (error !== undefined && !PASSING.has(error)) return { delivery: { kind: 'refused', reason }, error };
  return { delivery: { kind: 'retry', reason, afterMs: retryAfter(reply, deps.clock) }, error };
}

type Body = { readonly [member: string]: unknown };

function parse(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Body) : undefined;
  } catch {
    return undefined;
  }
}

function placeOf({ channel, ts }: Body): Place | undefined {
  const isPlace = typeof channel === 'string' && /^[A-Z0-9]+$/.test(channel) && typeof ts === 'string';
  return isPlace && /^[0-9.]+$/.test(ts) ? { channel, ts } : undefined;
}
