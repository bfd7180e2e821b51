import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TaskJson, TasksJson } from '../../../../../schema/inspection.ts';
import { Ago } from '../../../../components/ago.tsx';
import { ProblemPanel, Waiting } from '../../../../components/problem.tsx';
import { amount } from '../../../../format.ts';
import type { TabProps } from '../../tab.ts';
import { tasks } from './data.ts';
import { TaskEntry } from './task.tsx';

/** A service's tasks: those that failed with their reasons, those that run, and those that were let go. */
export function ObjectTasks({ query }: TabProps): JSX.Element {
  const data = tasks.data.value;
  const problem = tasks.problem.value;
  if (!data) return problem ? <ProblemPanel problem={problem} /> : <Waiting slow={tasks.slow.value} what="tasks" />;
  return (
    <div class="inside">
      {problem ? <ProblemPanel problem={problem} /> : null}
      <Freshness data={data} />
      <Groups tasks={data.items} isRead={data.unread === undefined} wanted={query.params.get('task') ?? undefined} />
    </div>
  );
}

function Freshness({ data }: { readonly data: TasksJson }): JSX.Element {
  if (data.unread !== undefined)
    return (
      <p class="second" role="status">
        ECS could not be asked, so which tasks run is not known: {data.unread}. What was kept of failed ones is below.
      </p>
    );
  return (
    <p class="second">
      As ECS had it <Ago at={data.at} />. ECS shows stopped tasks for about an hour; failed ones are kept longer here.
    </p>
  );
}

const FAILED: readonly TaskJson['state'][] = ['failed', 'unhealthy'];
const ENDED: readonly TaskJson['state'][] = ['stopped'];

interface GroupsProps {
  readonly tasks: readonly TaskJson[];
  /** Otherwise nobody knows what runs. */
  readonly isRead: boolean;
  readonly wanted?: string | undefined;
}

function Groups({ tasks: all, isRead, wanted }: GroupsProps): JSX.Element {
  const failed = all.filter(({ state }) => FAILED.includes(state));
  const ended = all.filter(({ state }) => ENDED.includes(state));
  const others = all.filter((task) => !failed.includes(task) && !ended.includes(task));
  if (all.length === 0)
    return (
      <section class="empty">
        <h2>{isRead ? 'No tasks' : 'Not known'}</h2>
        <p>
          {isRead ? 'The service runs none, and none is known to have failed.' : 'No task is known to have failed.'}
        </p>
      </section>
    );
  return (
    <>
      <Group title="Failed" tasks={failed} wanted={wanted} shown={FAILED_SHOWN} />
      <Group title="Running" tasks={others} wanted={wanted} shown={SHOWN} />
      <Group title="Stopped on purpose" tasks={ended} wanted={wanted} shown={FAILED_SHOWN} />
    </>
  );
}

const FAILED_SHOWN = 10;
const SHOWN = 50;

interface GroupProps {
  readonly title: string;
  readonly tasks: readonly TaskJson[];
  /** Id of the task that the address asks for. */
  readonly wanted: string | undefined;
  /** As many are shown until all are asked for. */
  readonly shown: number;
}

function Group({ title, tasks: all, wanted, shown }: GroupProps): JSX.Element | null {
  const [whole, setWhole] = useState(false);
  if (all.length === 0) return null;
  const isFar = all.findIndex(({ id }) => id === wanted) >= shown;
  const near = whole || isFar ? all : all.slice(0, shown);
  return (
    <section class="card">
      <h2>
        {title} <span class="count">{amount(all.length)}</span>
      </h2>
      <ul class="task-list">
        {near.map((task) => (
          <TaskEntry key={task.arn} task={task} wanted={task.id === wanted} />
        ))}
      </ul>
      {near.length < all.length ? (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          Show all {amount(all.length)}
        </button>
      ) : null}
    </section>
  );
}
