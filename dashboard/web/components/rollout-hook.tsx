import type { JSX } from 'preact';
import { isAwaited, timeoutWords } from '../../rollout-words.ts';
import { left, moment, spoken } from '../format.ts';
import { now } from '../state/live.ts';
import { CopyButton } from './copy.tsx';
import { Icon } from './icon.tsx';
import type { Rollout } from './rollout.tsx';

interface AwaitedHookProps {
  readonly hook: NonNullable<Rollout['hook']>;
  /** Key of the service, which the commands take. */
  readonly of: string;
}

/** The lifecycle hook that ECS runs or waits for, until when, and what a person types; the page itself only shows. */
export function AwaitedHook({ hook, of }: AwaitedHookProps): JSX.Element {
  const waits = isAwaited({ hook });
  return (
    <section class={`hook tone-${waits ? 'pause' : 'busy'}`} aria-label="Lifecycle hook">
      <p class="labelled">
        <Icon name={waits ? 'Suspended' : 'Progressing'} />
        <strong>{waits ? 'Waits for a person' : `Runs a lifecycle hook: ${nameOf(hook)}`}</strong>
        {waits ? null : <span class="second">{spoken(hook.status)}</span>}
      </p>
      {hook.deadline === undefined ? null : (
        <p>
          <LeftUntil at={hook.deadline} />, {timeoutWords(hook.onTimeout)}
        </p>
      )}
      {waits ? (
        <dl>
          <Command name="Let it go on" text={`evenkeel rollout continue ${of}`} />
          <Command name="Take it back" text={`evenkeel rollout abort ${of}`} />
        </dl>
      ) : null}
    </section>
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
