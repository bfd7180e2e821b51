import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TaskJson } from '../../../../../schema/inspection.ts';
import { Ago } from '../../../../components/ago.tsx';
import { CopyButton } from '../../../../components/copy.tsx';
import { Icon, type IconName } from '../../../../components/icon.tsx';
import type { Tone } from '../../../../components/state.tsx';
import { moment, spoken } from '../../../../format.ts';

interface Look {
  readonly word: string;
  readonly icon: IconName;
  readonly tone: Tone;
}

const LOOKS: Readonly<Record<TaskJson['state'], Look>> = {
  failed: { word: 'Failed', icon: 'Degraded', tone: 'bad' },
  unhealthy: { word: 'Unhealthy', icon: 'Degraded', tone: 'bad' },
  starting: { word: 'Starting', icon: 'Progressing', tone: 'busy' },
  stopping: { word: 'Stopping', icon: 'Progressing', tone: 'busy' },
  running: { word: 'Running', icon: 'Healthy', tone: 'good' },
  stopped: { word: 'Stopped', icon: 'Missing', tone: 'idle' },
};

const ID_SHOWN = 8;

interface EntryProps {
  readonly task: TaskJson;
  /** The address asks for this one: it is open, and scrolled to. */
  readonly wanted: boolean;
}

/** One task: its state and why it stopped at a glance, everything else behind it. */
export function TaskEntry({ task, wanted }: EntryProps): JSX.Element {
  const entry = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (wanted) entry.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  const { word, icon, tone } = LOOKS[task.state];
  return (
    <li>
      <details class={`task tone-${tone}`} open={wanted} ref={entry}>
        <summary>
          <span class="state task-state">
            <Icon name={icon} />
            <span class="state-word">{word}</span>
          </span>
          <span class="mono task-id" title={task.id}>
            {task.id.slice(0, ID_SHOWN)}
          </span>
          <span class="mono task-revision">{task.revision}</span>
          <span class="second task-when">
            {task.zone === undefined ? null : <span class="task-zone">{task.zone} · </span>}
            <When task={task} />
          </span>
          {task.why === undefined ? null : <span class="task-why">{task.why}</span>}
        </summary>
        <TaskFacts task={task} />
      </details>
    </li>
  );
}

function When({ task }: { readonly task: TaskJson }): JSX.Element {
  const { stoppedAt, startedAt, createdAt, kept } = task;
  if (stoppedAt !== undefined)
    return (
      <>
        stopped <Ago at={stoppedAt} />
        {kept ? <span class="tag">kept</span> : null}
      </>
    );
  return startedAt === undefined ? (
    <>
      {spoken(task.lastStatus)}, made <Ago at={createdAt} />
    </>
  ) : (
    <>
      since <Ago at={startedAt} short />
    </>
  );
}

function TaskFacts({ task }: { readonly task: TaskJson }): JSX.Element {
  return (
    <div class="task-facts facts">
      <Containers task={task} />
      <dl>
        <Fact name="Stop code">{task.stopCode}</Fact>
        <Fact name="Reason">{task.stoppedReason}</Fact>
        <Fact name="Status">{[task.lastStatus, task.health].filter(Boolean).join(', ')}</Fact>
        <Fact name="Revision">{task.revision}</Fact>
        <Fact name="Started by">{task.startedBy}</Fact>
        <Fact name="Capacity">{task.capacityProvider ?? task.launchType}</Fact>
        <Fact name="Zone">{task.zone}</Fact>
        <Fact name="Made">{task.createdAt && moment(task.createdAt)}</Fact>
        <Fact name="Started">{task.startedAt && moment(task.startedAt)}</Fact>
        <Fact name="Stopped">{task.stoppedAt && moment(task.stoppedAt)}</Fact>
        <Fact name="ARN">
          <span class="copyable">
            <span class="mono">{task.arn}</span>
            <CopyButton text={task.arn} what="ARN" />
          </span>
        </Fact>
      </dl>
      {task.kept || task.consoleUrl === undefined ? null : (
        <a class="outside" href={task.consoleUrl} rel="noreferrer" target="_blank">
          Open in the AWS console
          <Icon name="outside" />
        </a>
      )}
    </div>
  );
}

function Containers({ task }: { readonly task: TaskJson }): JSX.Element | null {
  if (task.containers.length === 0) return null;
  return (
    <ul class="containers" aria-label="Containers">
      {task.containers.map(({ name, status, health, exitCode, reason, image }) => (
        <li key={name} class={exitCode ? 'tone-bad' : 'tone-idle'}>
          <strong>{name}</strong>{' '}
          <span class="state-word">
            {exitCode === undefined ? [status, health].filter(Boolean).join(', ') : `exit code ${exitCode}`}
          </span>
          {reason === undefined ? null : <span>{reason}</span>}
          {image === undefined ? null : <span class="second mono">{image}</span>}
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element | null {
  if (children === undefined || children === null || children === '' || children === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
