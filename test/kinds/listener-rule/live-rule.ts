import type { Rule } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { LiveRule } from '../../../controller/kinds/listener-rule/observe.ts';
import type { Management } from '../../../controller/model/document.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { Seen } from '../../../controller/model/kind.ts';
import type { Resource } from '../../../controller/model/resource.ts';
import { aResource } from '../../support/documents.ts';
import { ownTags } from '../../support/judge.ts';

const PLACE = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';
export const LISTENER = `${PLACE}:listener/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2`;
export const ARN = `${PLACE}:listener-rule/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2/9683b2d02a6cabee`;
export const OTHER = `${PLACE}:listener-rule/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2/other`;
export const BLUE = `${PLACE}:targetgroup/blue/1`;
export const GREEN = `${PLACE}:targetgroup/green/2`;

export const SPEC = {
  listenerArn: LISTENER,
  priority: 10,
  conditions: [
    { field: 'host-header', values: ['shop.example.com'] },
    { field: 'path-pattern', pathPatternConfig: { values: ['/a', '/b'] } },
  ],
  actions: [{ type: 'forward', targetGroupArn: BLUE }],
};

export function aRule(spec: JsonObject, management: Partial<Management> = {}): Resource {
  return aResource({ identity: { kind: 'ListenerRule' }, spec, management });
}

/** The rule as AWS answers: conditions in another order, mirrored in the older member, text for a priority. */
export const RULE: Rule = {
  RuleArn: ARN,
  Priority: '10',
  IsDefault: false,
  Conditions: [
    { Field: 'path-pattern', Values: ['/b', '/a'], PathPatternConfig: { Values: ['/b', '/a'] } },
    { Field: 'host-header', Values: ['shop.example.com'], HostHeaderConfig: { Values: ['shop.example.com'] } },
  ],
  Actions: [
    {
      Type: 'forward',
      Order: 1,
      TargetGroupArn: BLUE,
      ForwardConfig: {
        TargetGroups: [{ TargetGroupArn: BLUE, Weight: 1 }],
        TargetGroupStickinessConfig: { Enabled: false },
      },
    },
  ],
  Transforms: [],
};

export function seenAs(rule: Rule, parts: Partial<LiveRule> = {}): Extract<Seen<LiveRule>, { state: 'present' }> {
  const tags = { ...ownTags(aRule({})), ...parts.tags };
  return { state: 'present', live: { arn: ARN, listenerArn: LISTENER, rule, ...parts, tags }, tags };
}
