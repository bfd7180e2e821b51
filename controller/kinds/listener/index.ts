import type { ListenerSpec } from '../../../crds/generated/types.ts';
import type { TrafficFacts } from '../../model/elbv2/actions.ts';
import { elbRetag } from '../../model/elbv2/tags.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { fields } from './fields.ts';
import { inspect } from './inspect.ts';
import { discoverListeners, type LiveListener, naturalKeyOf, observeListener } from './observe.ts';
import { planListener } from './plan.ts';
import { sidesOfListener } from './sides.ts';
import { tearDownListener } from './teardown.ts';

/** A listener of a load balancer, its default actions and certificates included. */
export const listenerKind: ResourceKind<ListenerSpec, LiveListener, TrafficFacts> = {
  name: 'Listener',
  rank: 40,
  asksReferrers: true,
  fields,
  naturalKey: (spec) => naturalKeyOf(spec.loadBalancerArn, spec.port),
  references: () => [],
  discover: discoverListeners,
  observe: observeListener,
  sides: sidesOfListener,
  plan: planListener,
  teardown: (_identity, seen) => tearDownListener(seen),
  retag: (live, change) => elbRetag(live.arn, change),
  health: () => ({ status: 'Healthy', message: 'listens' }),
  outputs: ({ arn }) => ({ '': arn, arn }),
  summary: ({ arn, listener: { Protocol, Port } }) => ({ arn, detail: [Protocol, Port].filter(Boolean).join(' ') }),
  inspect,
};
