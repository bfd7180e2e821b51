import { describe, expect, it } from 'vitest';
import { compareObject } from '../../../controller/engine/compare.ts';
import { listenerRuleKind } from '../../../controller/kinds/listener-rule/index.ts';
import { aResource } from '../../support/documents.ts';
import { ARN, aRule, BLUE, GREEN, RULE, SPEC, seenAs } from './live-rule.ts';

function serviceOn(alternateTargetGroupArn: string) {
  const advancedConfiguration = { alternateTargetGroupArn, productionListenerRule: ARN };
  const spec = { loadBalancers: [{ targetGroupArn: BLUE, advancedConfiguration }] };
  return aResource({ identity: { kind: 'Service', name: 'web' }, spec });
}

function compare(live: readonly string[], service = serviceOn(GREEN)) {
  const TargetGroups = live.map((TargetGroupArn) => ({ TargetGroupArn, Weight: 50 }));
  const { live: seen } = seenAs({ ...RULE, Actions: [{ Type: 'forward', Order: 1, ForwardConfig: { TargetGroups } }] });
  const { differences, ignored } = compareObject(listenerRuleKind, aRule(SPEC) as never, seen, [service]);
  return { counted: differences.length > 0, ignored: ignored.map(({ why }) => why) };
}

describe('the weights of a rule that a service shifts', () => {
  it('are the shift’s while they stay within its pair', () => {
    expect(compare([BLUE, GREEN])).toEqual({
      counted: false,
      ignored: [{ reason: 'owned', by: 'the traffic shift of Service/web' }],
    });
  });

  it('are the shift’s while nobody can say yet which its pair is', () => {
    expect(compare([BLUE, GREEN], serviceOn('${TargetGroup/green}')).counted).toBe(false);
  });

  it('are drift once they go to somebody else', () => {
    expect(compare([BLUE, `${GREEN}x`])).toEqual({ counted: true, ignored: [] });
  });
});
