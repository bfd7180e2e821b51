import type { AlertProviderSpec } from '../model/alert.ts';
import type { AlertChannel, AlertTargets } from '../ports/alert-channel.ts';
import type { ChannelDeps } from './channel-deps.ts';
import { createCommitStatus } from './commit-status.ts';
import { createEventBus } from './event-bus.ts';
import { createPagerDuty } from './pagerduty.ts';
import { createSlackBot } from './slack-bot.ts';
import { createSlackWebhook } from './slack-webhook.ts';
import type { AlertTarget } from './target-members.ts';
import { createTopic } from './topic.ts';
import { createWebhook } from './webhook.ts';

/** The targets of a file as the pipeline sees them: names and types, and ways to them. */
export function createTargets(targets: ReadonlyMap<string, AlertTarget>, deps: ChannelDeps): AlertTargets {
  const remembering = new Map<string, AlertChannel>();
  function channelTo(target: AlertTarget, spec: AlertProviderSpec): AlertChannel {
    if (!REMEMBERING.has(target.type)) return channelOf(target, spec, deps);
    const channel = remembering.get(target.name) ?? channelOf(target, spec, deps);
    remembering.set(target.name, channel);
    return channel;
  }
  return {
    types: new Map([...targets].map(([name, { type }]) => [name, type])),
    open(spec) {
      const target = targets.get(spec.target);
      if (!target) return { problem: `no target is called ${spec.target}` };
      if (target.type !== spec.type) return { problem: `target ${target.name} is of type ${target.type}` };
      if (target.type === 'slack-bot' && !spec.channel) return { problem: 'a slack-bot needs a channel' };
      return neverRejecting(channelTo(target, spec), target.name);
    },
  };
}

/** They know what they told of before, so that a target has one for good, however often it is opened. */
const REMEMBERING: ReadonlySet<AlertTarget['type']> = new Set(['github', 'pagerduty']);

/** Nothing is read and nothing is sent before the first message. */
function channelOf(target: AlertTarget, { channel = '' }: AlertProviderSpec, deps: ChannelDeps): AlertChannel {
  switch (target.type) {
    case 'slack':
      return createSlackWebhook(target, deps);
    case 'slack-bot':
      return createSlackBot(target, channel, deps);
    case 'pagerduty':
      return createPagerDuty(target, deps);
    case 'github':
      return createCommitStatus(target, deps);
    case 'sns':
      return createTopic(target, deps);
    case 'eventbridge':
      return createEventBus(target, deps);
    case 'webhook':
      return createWebhook(target, deps);
  }
}

function neverRejecting(channel: AlertChannel, name: string): AlertChannel {
  return {
    async deliver(message, options) {
      try {
        return await channel.deliver(message, options);
      } catch (error) {
        // Its name alone: a message may quote what was to be sent.
        return { kind: 'retry', reason: `${name} failed: ${error instanceof Error ? error.name : 'unknown'}` };
      }
    },
  };
}
