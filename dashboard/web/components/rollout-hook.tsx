import type { JSX } from 'preact';
import { isAwaited, timeoutWords } from '../../rollout-words.ts';
import type { ObjectRow } from '../../schema/objects.ts';
import { askToAct } from '../acts/wish.ts';
import { left, moment, spoken } from '../format.ts';
import { now } from '../state/live.ts';
import { may } from '../state/session.ts';
import { CopyButton } from './copy.tsx';
import { Icon } from './icon.tsx';
import type { Rollout } from './rollout.tsx';

interface AwaitedHookProps {
  readonly hook: NonNullable<Rollout['hook']>;
  /** The service. */
  readonly of: ObjectRow;
}

/** The lifecycle hook that ECS runs or waits for, until when, and the two answers; or what to type, for who may not here. */
export function AwaitedHook({ hook, of }: AwaitedHookProps): JSX.Element {
  const waits = isAwaited({ hook });
  return (
    <section class={`hook tone-${waits ? 'pause' : 'busy'}`} aria-label="Lifecycle hook">
      <div class="hook-words">
        <p class="labelled">
          <Icon name={waits ? 'awaiting' : 'Progressing'} />
          <strong>{waits ? 'Waits for a person' : `Runs a lifecycle hook: ${nameOf(hook)}`}</strong>
          {waits ? null : <span class="second">{spoken(hook.status)}</span>}
        </p>
        {hook.deadline === undefined ? null : (
          <p>
            <strong class="countdown">
              <LeftUntil at={hook.deadline} />
            </strong>
            , {timeoutWords(hook.onTimeout)}
          </p>
        )}
      </div>
      {waits ? <Answers of={of} /> : null}
    </section>
  );
}

function Answers({ of }: { readonly of: ObjectRow }): JSX.Element {
  if (!may('continue', of) && !may('stop', of))
    return (
      <dl>
        <Command name="Let it go on" text={`evenkeel rollout continue ${of.key}`} />
        <Command name="Take it back" text={`evenkeel rollout abort ${of.key}`} />
      </dl>
    );
  return (
    <p class="hook-answers">
      {may('continue', of) ? (
        <button type="button" class="button primary" onClick={() => askToAct({ verb: 'continue', keys: [of.key] })}>
          Continue
        </button>
      ) : null}
      {may('stop', of) ? (
        <button type="button" class="button" onClick={() => askToAct({ verb: 'stop', keys: [of.key] })}>
          Roll back
        </button>
      ) : null}
    </p>
  );
}

function nameOf({ type, target }: AwaitedHookProps['hook']): string {
  return target === undefined ? type : target.slice(target.lastIndexOf(':') + 1);
}

/** Counts down by itself, with the exact moment in its title. */
export function LeftUntil({ at }: { readonly at: number }): JSX.Element {
  return (
    <time dateTime={new Date(at).toISOString()} title={moment(at)}>
      {left(at - now.value)}
    </time>
  );
}

function Command({ name, text }: { readonly name: string; readonly text: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="copyable">
        <code>{text}</code>
        <CopyButton text={text} />
      </dd>
    </div>
  );
}
