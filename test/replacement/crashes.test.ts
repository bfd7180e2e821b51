import { describe, expect, it } from 'vitest';
import { PHASES } from '../simulation/mortality.ts';
import { atOnce } from './capacity-scenarios.ts';
import { play, type Scenario } from './play.ts';
import { movedRule } from './rule-scenarios.ts';
import { scaledService } from './service-scenarios.ts';
import { behindARule, newPort } from './target-group-scenarios.ts';

const RECIPES: readonly Scenario[] = [movedRule, newPort, behindARule, scaledService, atOnce];

/** The process dies at each call of a recipe, before it and after it took effect, and starts again from nothing. */
describe.each(RECIPES)('$name', (scenario) => {
  const deaths = scenario.trace.flatMap((call, index) =>
    PHASES.filter((phase) => phase !== 'after response').map((phase) => ({ call, atCall: index + 1, phase })),
  );
  it.each(deaths)('goes on after a crash $phase of $call', async (death) => {
    const { downtime, converged, writesAfter, world } = await play(scenario, death);
    const unserved = [...new Set(downtime.map(({ request }) => request))];
    expect({ unserved, converged, writesAfter }).toEqual({
      unserved: scenario.downtime ?? [],
      converged: true,
      writesAfter: 0,
    });
    expect(await scenario.check?.(world)).toEqual(scenario.checked);
    expect(
      world
        .operator()
        .views.objects()
        .map(({ key }) => key),
    ).not.toContainEqual(expect.stringContaining('@'));
  });
});
