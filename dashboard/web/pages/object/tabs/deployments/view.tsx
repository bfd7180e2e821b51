import type { JSX } from 'preact';
import type { PastRolloutJson } from '../../../../../schema/history.ts';
import { ProblemPanel, Waiting } from '../../../../components/problem.tsx';
import type { Rollout } from '../../../../components/rollout.tsx';
import type { TabProps } from '../../tab.ts';
import { CurrentRollout } from './current.tsx';
import { deployments } from './data.ts';
import { EarlierRollouts } from './earlier.tsx';

/** The rollout under way or the last one in full, and those that ECS remembers below it. */
export function ObjectDeployments({ detail }: TabProps): JSX.Element {
  const items = deployments.data.value?.items;
  const problem = deployments.problem.value;
  const current = currentOf(detail.rollout, items ?? []);
  const earlier = items?.filter(({ rollout }) => rollout.id === undefined || rollout.id !== current?.rollout.id);
  return (
    <div class="deployments">
      {current ? <CurrentRollout detail={detail} past={current} /> : <NoRollout />}
      {earlier ? (
        <EarlierRollouts detail={detail} items={earlier} />
      ) : problem ? (
        <ProblemPanel problem={problem} />
      ) : (
        <Waiting slow={deployments.slow.value} what="earlier deployments" />
      )}
    </div>
  );
}

/** What the controller follows, as it is newer; where it has not read how it went, what ECS remembers of the same one. */
function currentOf(rollout: Rollout | undefined, items: readonly PastRolloutJson[]): PastRolloutJson | undefined {
  const [newest] = items;
  if (!rollout) return newest;
  const same = items.find((item) => item.rollout.id !== undefined && item.rollout.id === rollout.id);
  if (same) return rollout.strategy === undefined ? same : { ...same, rollout };
  return { rollout, runs: false, own: true, images: [] };
}

function NoRollout(): JSX.Element {
  return (
    <section class="empty">
      <h2>Nothing has been rolled out</h2>
      <p>Neither the controller nor ECS knows of a deployment of this service.</p>
    </section>
  );
}
