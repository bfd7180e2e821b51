import { expect, it } from 'vitest';
import { survivesEveryCrash } from './crash.ts';
import { callsOf, play } from './play.ts';
import { movedRule, ringOfPriorities, swappedPriorities } from './rule-scenarios.ts';

it.each([
  {
    // Either of the two puts both in place, so the second call changes nothing.
    scenario: swappedPriorities,
    trace: ['elasticloadbalancing:SetRulePriorities 20 10', 'elasticloadbalancing:SetRulePriorities 10 20'],
  },
  {
    scenario: ringOfPriorities,
    trace: ['elasticloadbalancing:SetRulePriorities 20 10', 'elasticloadbalancing:SetRulePriorities 30 10'],
  },
  {
    scenario: movedRule,
    trace: [
      'elasticloadbalancing:CreateRule 10 → api',
      'elasticloadbalancing:DeleteRule',
      'elasticloadbalancing:RemoveTags replaces',
    ],
  },
])('$scenario.name, and no request would have failed', async ({ scenario, trace }) => {
  const played = await play(scenario);
  const { downtime, converged, writesAfter } = played;
  expect({ downtime, converged, writesAfter }).toEqual({ downtime: [], converged: true, writesAfter: 0 });
  expect(callsOf(played)).toEqual(trace);
});

survivesEveryCrash(movedRule, 4);
