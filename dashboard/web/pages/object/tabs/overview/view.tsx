import type { JSX } from 'preact';
import type { ProblemView } from '../../../../../schema/common.ts';
import type { ObjectDetail, PlanView } from '../../../../../schema/objects.ts';
import { Ago } from '../../../../components/ago.tsx';
import { Allowed } from '../../../../components/allowed.tsx';
import { RolloutCard } from '../../../../components/rollout.tsx';
import { objectPath } from '../../address.ts';
import { Conditions } from './conditions.tsx';
import { ObjectFacts } from './facts.tsx';
import { NeighboursCard } from './neighbours.tsx';
import { OutputsCard } from './outputs.tsx';
import { RequestsCard } from './requests.tsx';
import { TasksCard } from './tasks-card.tsx';

export function ObjectOverview({ detail }: { readonly detail: ObjectDetail }): JSX.Element {
  return (
    <div class="overview">
      <div class="overview-main">
        {detail.problems.map((problem) => (
          <ProblemCard key={`${problem.location.line}:${problem.code}`} problem={problem} />
        ))}
        <TurnCard turn={detail.turn} />
        <FailedTaskCard detail={detail} />
        {detail.rollout || detail.row.running !== undefined ? <RolloutCard detail={detail} /> : null}
        {detail.row.kind === 'Service' ? <TasksCard /> : null}
        <PlanCard plan={detail.plan} />
        {detail.row.kind === 'AwsResource' ? <RequestsCard /> : null}
        <NeighboursCard detail={detail} />
        <Conditions conditions={detail.conditions} />
        <OutputsCard outputs={detail.outputs} />
      </div>
      <ObjectFacts detail={detail} />
    </div>
  );
}

function ProblemCard({ problem }: { readonly problem: ProblemView }): JSX.Element {
  const { file, line, column } = problem.location;
  return (
    <section class="card">
      <h2>Problem</h2>
      <p>
        <span class="mono">
          {file}:{line}:{column}
        </span>{' '}
        {problem.field === undefined ? null : <code>{problem.field}</code>}
      </p>
      <p>
        {problem.message}
        <Allowed of={problem.allowed} />
      </p>
      {problem.frame === undefined ? null : <pre class="frame">{problem.frame}</pre>}
    </section>
  );
}

/** Why the newest task failed, and the way to all of them. */
function FailedTaskCard({ detail }: { readonly detail: ObjectDetail }): JSX.Element | null {
  const { failedTask, row } = detail;
  if (!failedTask) return null;
  return (
    <section class={`card tone-${row.failure ? 'bad' : 'idle'}`}>
      <h2>
        Last failed task{' '}
        <span class="second">
          {failedTask.revision} · <Ago at={failedTask.at} />
        </span>
      </h2>
      <a class="failure-link" href={objectPath(row.key, 'tasks', { task: failedTask.id })}>
        {failedTask.why ?? 'AWS gives no reason'}
      </a>
    </section>
  );
}

/** Where the object stands among the rollouts of its commit; nothing once it is through. */
function TurnCard({ turn }: { readonly turn: ObjectDetail['turn'] }): JSX.Element | null {
  if (!turn || turn.state === 'done') return null;
  return (
    <section class="card">
      <h2>
        Wave {turn.wave} of {turn.waves}
      </h2>
      <p>{turn.reason ?? TURN_WORDS[turn.state]}</p>
      {turn.held ? (
        <p class="second">Goes on with a commit that mends it, or without the one that failed: rollout skip.</p>
      ) : null}
    </section>
  );
}

const TURN_WORDS: Readonly<Record<NonNullable<ObjectDetail['turn']>['state'], string>> = {
  pending: 'Its rollout is about to begin.',
  going: 'Rolling out; the next wave waits for it.',
  done: 'Rolled out.',
  failed: 'Its rollout failed: no other of the commit begins.',
  skipped: 'Skipped: the others do not wait for it.',
  aside: 'Not a part of the waves now.',
};

const PLAN_WORDS: Readonly<Record<PlanView['kind'], string>> = {
  act: 'These writes are next:',
  wait: 'Nothing to send now.',
  settled: 'Live means what the manifest means. Nothing to do.',
  hold: 'The rollout is held. Everything else still goes out:',
  refuse: 'Nothing is written.',
};

function PlanCard({ plan }: { readonly plan: PlanView | undefined }): JSX.Element {
  const { steps = [], ahead = [] } = plan ?? {};
  return (
    <section class="card">
      <h2>Plan</h2>
      <p>
        {plan
          ? planWords(plan)
          : 'No plan yet: the object was not seen since the controller started, or the look failed.'}
      </p>
      {plan?.reason !== undefined && plan.kind !== 'hold' ? <p class="second">{plan.reason}</p> : null}
      {plan?.code === undefined ? null : (
        <p>
          <code>{plan.code}</code>
        </p>
      )}
      {steps.length + ahead.length > 0 ? (
        <ol class="steps">
          {steps.map((step) => (
            <li key={`${step.call} ${step.why}`}>
              <span class="tag">{step.effect}</span> <span class="mono">{step.call}</span>{' '}
              <span class="second">{step.why}</span>
            </li>
          ))}
          {ahead.map((clause) => (
            <li key={clause}>
              <span class="tag">then</span> {clause}
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function planWords(plan: PlanView): string {
  if (plan.kind === 'hold' && !plan.steps?.length) return 'The rollout is held. Nothing else differs.';
  return PLAN_WORDS[plan.kind];
}
