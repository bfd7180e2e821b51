import type { JSX } from 'preact';
import { Ago } from '../components/ago.tsx';
import { Icon } from '../components/icon.tsx';
import { timeOfDay } from '../format.ts';
import { connection } from '../state/live.ts';
import { operator } from '../state/operator.ts';
import { UnreadBars } from './unread-bars.tsx';

/** What is true of the whole page: that it may be old, or that its source is not what it should be. */
export function Banners(): JSX.Element {
  const sources = operator.data.value?.sources ?? [];
  return (
    <div class="banners" role="status">
      <DisconnectedBar />
      {operator.data.value?.ready === false ? (
        <p class="banner tone-busy">
          <Icon name="Progressing" />
          <span>The controller takes its first look at AWS; states are not complete yet.</span>
        </p>
      ) : null}
      <UnreadBars places={operator.data.value?.unread ?? []} />
      {sources
        .filter((source) => source.lastError !== undefined)
        .map((source) => (
          <p key={source.name} class="banner tone-bad">
            <Icon name="Degraded" />
            <span>
              <strong>Source {source.name} cannot be read.</strong> {source.lastError}.{' '}
              {source.lastReadAt === undefined ? (
                'Nothing of it was ever read: what lives is left as it is.'
              ) : (
                <>
                  What was read <Ago at={source.lastReadAt} /> stays in force, and nothing is pruned.
                </>
              )}
            </span>
          </p>
        ))}
    </div>
  );
}

function DisconnectedBar(): JSX.Element | null {
  const { value } = connection;
  if (value.state !== 'lost') return null;
  return (
    <p class="banner tone-warn">
      <Icon name="Missing" />
      <span>
        <strong>Disconnected since {timeOfDay(value.since)}.</strong> What you see may be old; it is read again every 15
        seconds, and live updates come back by themselves.
      </span>
    </p>
  );
}
