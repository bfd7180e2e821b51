import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActPlanJson } from '../../schema/operations.ts';
import { Icon } from '../components/icon.tsx';
import { PlanView, sentence } from './plan-view.tsx';
import { type Asking, asking, confirm, look } from './wish.ts';
import { VERB_WORDS } from './words.ts';

/** The one dialog in front of everything that people have done: what it would do, why, and yes or no. */
export function ActDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const current = asking.value;
  const isOpen = current !== undefined;
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  const close = (): void => {
    asking.value = undefined;
  };
  return (
    <dialog class="act" ref={dialog} aria-labelledby="act-title" onClose={close}>
      {current ? <Body key={current.idempotencyKey} current={current} close={close} /> : null}
    </dialog>
  );
}

interface BodyProps {
  readonly current: Asking;
  readonly close: () => void;
}

function Body({ current, close }: BodyProps): JSX.Element {
  const { wish, plans, problem, isSending } = current;
  const words = VERB_WORDS[wish.verb];
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [duration, setDuration] = useState(0);
  const ready = (plans ?? []).filter(({ refusal }) => !refusal);
  const name = ready.some(({ radius }) => radius.destroys) ? nameToType(ready) : undefined;
  const form = useRef<HTMLFormElement>(null);
  const mustAnswer = ready.length > 0 && (words.needsReason || name !== undefined);
  // Only where Enter alone does nothing yet: whoever still reads must not have begun anything.
  useEffect(() => {
    if (mustAnswer) form.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, [mustAnswer]);
  const isAnswered = (!words.needsReason || reason.trim() !== '') && (name === undefined || typed === name);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (isAnswered) void confirm({ reason, forMs: words.durations?.[duration]?.ms });
  };
  return (
    <form ref={form} onSubmit={submit} aria-busy={plans === undefined && problem === undefined}>
      <h2 id="act-title">
        {words.label} <span class="act-subject">{subjectOf(wish.keys)}</span>
      </h2>
      <p class="second">{words.about}</p>
      <Plans current={current} />
      {ready.length === 0 ? null : (
        <div class="act-fields">
          {words.durations ? (
            <label>
              <span>For how long</span>
              <select value={duration} onChange={({ currentTarget }) => setDuration(Number(currentTarget.value))}>
                {words.durations.map(({ label }, index) => (
                  <option key={label} value={index}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <label>
            <span>Why{words.needsReason ? '' : ' (optional)'}</span>
            <input
              name="reason"
              value={reason}
              maxLength={500}
              required={words.needsReason}
              autocomplete="off"
              placeholder="Others read it on the object and in the audit log"
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          </label>
          {name === undefined ? null : (
            <label>
              <span>
                Something is deleted or replaced. Type <strong>{name}</strong> to go on
              </span>
              <input
                name="typed-name"
                value={typed}
                autocomplete="off"
                spellcheck={false}
                onInput={({ currentTarget }) => setTyped(currentTarget.value)}
              />
            </label>
          )}
        </div>
      )}
      {problem ? <Problem title={problem.title} detail={problem.detail} again={() => void look(wish)} /> : null}
      <div class="act-buttons">
        <button type="button" class="button" onClick={close}>
          {ready.length === 0 && plans ? 'Close' : 'Cancel'}
        </button>
        {plans && ready.length === 0 ? null : (
          <button
            type="submit"
            class={`button primary${name === undefined ? '' : ' destroys'}`}
            disabled={!isAnswered || isSending || ready.length === 0}
          >
            {isSending ? 'Sending…' : ready.length > 1 ? `${words.label} ${ready.length} objects` : words.label}
          </button>
        )}
      </div>
    </form>
  );
}

function subjectOf(keys: readonly string[]): string {
  const [only] = keys;
  return keys.length === 1 && only !== undefined ? only : `${keys.length} objects`;
}

/** Of one object its name, of several how many they are. */
function nameToType(ready: readonly ActPlanJson[]): string {
  const [only] = ready;
  return ready.length === 1 && only ? (only.key.split('/')[2] ?? only.key) : `${ready.length} objects`;
}

function Plans({ current: { plans, problem } }: { readonly current: Asking }): JSX.Element | null {
  if (plans === undefined)
    return problem ? null : (
      <p class="act-looking" role="status">
        <span class="tone-busy">
          <Icon name="Progressing" />
        </span>
        Looking at what it would do…
      </p>
    );
  const [only] = plans;
  if (plans.length === 1 && only) return <PlanView plan={only} />;
  return <ManyPlans plans={plans} />;
}

/** Those that cannot be done first: they are what the reader has to know. */
function ManyPlans({ plans }: { readonly plans: readonly ActPlanJson[] }): JSX.Element {
  const refused = plans.filter(({ refusal }) => refusal);
  const ready = plans.filter(({ refusal }) => !refusal);
  return (
    <>
      {refused.length === 0 ? null : (
        <div class="notice tone-warn">
          <Icon name="Missing" />
          <div>
            <h3>
              {refused.length} of {plans.length} are left out
            </h3>
            <ul class="act-many">
              {refused.map(({ key, refusal }) => (
                <li key={key}>
                  <strong>{key}</strong> {sentence(refusal?.message ?? '')}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <ul class="act-many">
        {ready.map((plan) => (
          <li key={plan.key}>
            <details>
              <summary>
                <strong>{plan.key}</strong> <span class="second">{plan.radius.impacts[0]?.words ?? plan.says}</span>
              </summary>
              <PlanView plan={plan} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

interface ProblemProps {
  readonly title: string;
  readonly detail: string;
  readonly again: () => void;
}

function Problem({ title, detail, again }: ProblemProps): JSX.Element {
  return (
    <div class="notice tone-bad" role="alert">
      <Icon name="Degraded" />
      <div>
        <h3>{title}</h3>
        <p>{detail}</p>
        <p>
          <button type="button" class="link" onClick={again}>
            Look again
          </button>
        </p>
      </div>
    </div>
  );
}
