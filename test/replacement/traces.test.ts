import { expect, it } from 'vitest';
import { callsOf, play } from './play.ts';
import { SCENARIOS } from './scenarios.ts';

it.each(SCENARIOS)('$name', async (scenario) => {
  const played = await play(scenario);
  const { converged, writesAfter, downtime } = played;
  const unserved = [...new Set(downtime.map(({ request }) => request))];
  expect({ unserved, converged, writesAfter }).toEqual({
    unserved: scenario.downtime ?? [],
    converged: true,
    writesAfter: 0,
  });
  expect(await scenario.check?.(played.world)).toEqual(scenario.checked);
  expect(callsOf(played)).toEqual(scenario.trace);
});
