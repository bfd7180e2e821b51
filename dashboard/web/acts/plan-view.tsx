import type { JSX } from 'preact';
import type { ActPlanJson } from '../../schema/operations.ts';
import { DiffValues } from '../components/diff-values.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import type { Tone } from '../components/state.tsx';

type ImpactJson = ActPlanJson['radius']['impacts'][number];

const LOOKS: Readonly<Record<ImpactJson['kind'], readonly [icon: IconName, tone: Tone]>> = {
  deletion: ['Degraded', 'bad'],
  replacement: ['Degraded', 'bad'],
  rollout: ['Progressing', 'busy'],
  creation: ['OutOfSync', 'busy'],
  inPlace: ['Synced', 'good'],
  marks: ['commit', 'idle'],
};

/** What would be done with one object, and how far that reaches. */
export function PlanView({ plan }: { readonly plan: ActPlanJson }): JSX.Element {
  if (plan.refusal) return <Refusal plan={plan} />;
  return (
    <div class="act-plan">
      <p class="act-says">{sentence(plan.says)}</p>
      <Reach plan={plan} />
      {plan.notes.map((note) => (
        <p key={note} class="second">
          {sentence(note)}
        </p>
      ))}
      <Changes plan={plan} />
      <Steps plan={plan} />
    </div>
  );
}

function Refusal({ plan: { refusal } }: { readonly plan: ActPlanJson }): JSX.Element {
  return (
    <div class="notice tone-warn">
      <Icon name="Missing" />
      <div>
        <h3>This cannot be done now</h3>
        <p>{sentence(refusal?.message ?? '')}</p>
        {refusal?.hint === undefined ? null : <p class="second">{sentence(refusal.hint)}</p>}
      </div>
    </div>
  );
}

/** The blast radius: what becomes of the object, the worst first, and who else has to do with it. */
function Reach({ plan: { radius } }: { readonly plan: ActPlanJson }): JSX.Element {
  return (
    <ul class="act-reach" aria-label="What it reaches">
      {radius.impacts.map((impact) => (
        <ImpactLine key={impact.kind} impact={impact} />
      ))}
      {radius.suspends ? (
        <Line icon="Suspended" tone="pause" words="it is suspended until somebody resumes it" />
      ) : null}
      {radius.referrers.length === 0 ? null : (
        <li class="tone-idle">
          <Icon name="right" />
          <span>
            {radius.referrers.length === 1 ? 'one object refers' : `${radius.referrers.length} objects refer`} to it:{' '}
            {named(radius.referrers)}
          </span>
        </li>
      )}
    </ul>
  );
}

function ImpactLine({ impact: { kind, words } }: { readonly impact: ImpactJson }): JSX.Element {
  const [icon, tone] = LOOKS[kind];
  return <Line icon={icon} tone={tone} words={words} />;
}

function Line({
  icon,
  tone,
  words,
}: {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly words: string;
}): JSX.Element {
  return (
    <li class={`tone-${tone}`}>
      <Icon name={icon} />
      <span>{words}</span>
    </li>
  );
}

const NAMED = 4;

function named(keys: readonly string[]): string {
  const more = keys.length - NAMED;
  return `${keys.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function Changes({ plan: { differences } }: { readonly plan: ActPlanJson }): JSX.Element | null {
  if (differences.length === 0) return null;
  return (
    <details class="act-details" open={differences.length <= 6}>
      <summary>{differences.length === 1 ? 'One field changes' : `${differences.length} fields change`}</summary>
      <table class="diff-table">
        <thead class="unseen">
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Live</th>
            <th scope="col">After it</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, live, desired }) => (
            <tr key={path}>
              <th scope="row">{path || 'the object itself'}</th>
              <DiffValues live={live} desired={desired} />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Steps({ plan: { steps, ahead } }: { readonly plan: ActPlanJson }): JSX.Element | null {
  if (steps.length === 0) return null;
  return (
    <details class="act-details">
      <summary>{steps.length === 1 ? 'One call to AWS' : `${steps.length} calls to AWS`}</summary>
      <ol class="steps">
        {steps.map(({ call, why }, index) => (
          <li key={index}>
            <code>{call}</code> {why}
          </li>
        ))}
        {ahead.map((words) => (
          <li key={words} class="second">
            then: {words}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Sentences of the API begin small, so that they fit behind a name. What begins with a name keeps it. */
export function sentence(text: string): string {
  const isName = /^[^ ]*[:/.\d]/.test(text);
  const first = isName ? text : text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(first) || first === '' ? first : `${first}.`;
}
