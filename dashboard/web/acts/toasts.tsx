import type { JSX } from 'preact';
import { Icon, type IconName } from '../components/icon.tsx';
import type { Tone } from '../components/state.tsx';
import { objectPath } from '../pages/object/address.ts';
import { dismiss, type Followed, followed } from './followed.ts';
import { sentence } from './plan-view.tsx';
import { askToAct } from './wish.ts';
import { VERB_WORDS } from './words.ts';

const LOOKS: Readonly<Record<Followed['operation']['state'], readonly [word: string, icon: IconName, tone: Tone]>> = {
  running: ['under way', 'Progressing', 'busy'],
  succeeded: ['done', 'Healthy', 'good'],
  failed: ['failed', 'Degraded', 'bad'],
  refused: ['not done', 'Missing', 'warn'],
};

/** What was begun here, and how it fares until its end. The region is always there, so that what comes is read out. */
export function Toasts(): JSX.Element {
  return (
    <section class="toasts" aria-label="What you began" aria-live="polite">
      {followed.value.map((one) => (
        <Toast key={one.operation.id} one={one} />
      ))}
    </section>
  );
}

function Toast({ one: { operation, wish } }: { readonly one: Followed }): JSX.Element {
  const { id, verb, keys, state, progress, message, items } = operation;
  const [word, icon, tone] = LOOKS[state];
  const [only] = keys;
  const isChanged = items.some(({ code }) => code === 'PLAN_CHANGED');
  return (
    <article class={`toast tone-${tone}`}>
      <Icon name={icon} />
      <div>
        <p>
          <strong>
            {VERB_WORDS[verb].label} {word}
          </strong>{' '}
          {keys.length === 1 && only !== undefined ? (
            <a href={objectPath(only)}>{only}</a>
          ) : keys.length === 0 ? (
            'everything'
          ) : (
            `${keys.length} objects`
          )}
        </p>
        <p class="second">
          {state === 'running'
            ? `${progress.of > 1 ? `${progress.done} of ${progress.of} · ` : ''}${progress.words}`
            : sentence(message ?? '')}
        </p>
        {isChanged ? (
          <button type="button" class="link" onClick={() => again(id, wish)}>
            Look again
          </button>
        ) : null}
      </div>
      <button type="button" class="toast-close" aria-label="Dismiss" onClick={() => dismiss(id)}>
        <Icon name="close" />
      </button>
    </article>
  );
}

function again(id: string, wish: Followed['wish']): void {
  dismiss(id);
  askToAct(wish);
}
