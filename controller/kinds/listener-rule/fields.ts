import type { ListenerRuleSpec } from '../../../crds/generated/types.ts';
import { ACTIONS, type TrafficFacts } from '../../model/elbv2/actions.ts';
import { type Field, type Fields, keyed, leaf, object, readOnly, unset } from '../../model/fields.ts';
import { TAGS } from '../../model/tags.ts';
import { CONDITIONS } from './conditions.ts';

/** Rewrites apply in order. */
const REWRITES: Fields = {
  rewrites: { value: 'list', absent: unset, fields: { regex: leaf('scalar'), replace: leaf('scalar') } },
};

/** The meaning of every field of a listener rule. */
export const fields: Fields<TrafficFacts> = {
  listenerArn: leaf('scalar', undefined, {
    change: 'replace',
    source: 'aws-behaviour.md#what-can-be-changed-in-place',
  }),
  priority: leaf('intLike', undefined, {
    change: 'inPlace',
    source: 'aws-behaviour.md#what-can-be-changed-in-place: SetRulePriorities',
  }),
  conditions: CONDITIONS,
  actions: ACTIONS,
  transforms: keyed<TrafficFacts>(
    ['type'],
    {
      type: leaf('scalar'),
      hostHeaderRewriteConfig: object<TrafficFacts>(REWRITES),
      urlRewriteConfig: object<TrafficFacts>(REWRITES),
    },
    { change: 'inPlace', source: 'aws-behaviour.md#listeners-and-rules' },
  ),
  tags: TAGS,
  ruleArn: readOnly,
  isDefault: readOnly,
} satisfies { readonly [M in keyof ListenerRuleSpec]-?: Field<TrafficFacts> } & Fields<TrafficFacts>;
