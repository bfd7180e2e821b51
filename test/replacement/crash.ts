import { expect, it } from 'vitest';
import { PHASES } from '../simulation/mortality.ts';
import { type Played, play, type Scenario } from './play.ts';

/** Kills the process at each of the first `calls` mutating calls, before it and after it took effect. */
export function survivesEveryCrash(
  scenario: Scenario,
  calls: number,
  expectation: (played: Played) => void = withoutDowntime,
): void {
  const deaths = Array.from({ length: calls }, (_, i) =>
    PHASES.filter((phase) => phase !== 'after response').map((phase) => ({ atCall: i + 1, phase })),
  ).flat();
  it.each(deaths)(`${scenario.name}: resumes when the process dies at call $atCall, $phase`, async (death) => {
    const played = await play(scenario, death);
    expect({ converged: played.converged, writesAfter: played.writesAfter }).toEqual({
      converged: true,
      writesAfter: 0,
    });
    expectation(played);
  });
}

function withoutDowntime({ downtime }: Played): void {
  expect(downtime).toEqual([]);
}
