import type { ListenerRuleSpec } from '../../../crds/generated/types.ts';
import type { TrafficFacts } from '../../model/elbv2/actions.ts';
import { elbRetag } from '../../model/elbv2/tags.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { fields } from './fields.ts';
import { inspect } from './inspect.ts';
import { discoverRules, type LiveRule, naturalKeyOf, observeRule } from './observe.ts';
import { planRule } from './plan.ts';
import { sidesOfRule } from './sides.ts';
import { tearDownRule } from './teardown.ts';

/** A rule of a listener beside its default one. */
export const listenerRuleKind: ResourceKind<ListenerRuleSpec, LiveRule, TrafficFacts> = {
  name: 'ListenerRule',
  rank: 30,
  asksReferrers: true,
  fields,
  naturalKey: (spec) => naturalKeyOf(spec.listenerArn, spec.priority),
  references: () => [],
  discover: discoverRules,
  observe: observeRule,
  sides: sidesOfRule,
  plan: planRule,
  teardown: (_identity, seen) => tearDownRule(seen),
  retag: (live, change) => elbRetag(live.arn, change),
  health: () => ({ status: 'Healthy', message: 'in force' }),
  outputs: ({ arn }) => ({ '': arn, arn }),
  summary: ({ arn, rule }) => ({ arn, detail: `priority ${rule.Priority ?? 'unknown'}` }),
  inspect,
};
