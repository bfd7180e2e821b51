import type { ChannelDeps } from '../../controller/channels/channel-deps.ts';
import type { AlertTarget } from '../../controller/channels/target-members.ts';
import { createTargets } from '../../controller/channels/targets.ts';
import type { AlertProviderSpec } from '../../controller/model/alert.ts';
import type { AlertChannel } from '../../controller/ports/alert-channel.ts';

/** The way to one target, opened as an `AlertProvider` document opens it. */
export function channelTo(target: AlertTarget, deps: ChannelDeps, more: Partial<AlertProviderSpec> = {}): AlertChannel {
  const targets = createTargets(new Map([[target.name, target]]), deps);
  const channel = targets.open({ type: target.type, target: target.name, ...more });
  if ('problem' in channel) throw new Error(channel.problem);
  return channel;
}
