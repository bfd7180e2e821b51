import type { JSX } from 'preact';
import type { UnreadPlaceJson } from '../../schema/operator.ts';
import { Ago } from '../components/ago.tsx';
import { Icon } from '../components/icon.tsx';
import { amount, span, timeOfDay } from '../format.ts';
import { connection, now } from '../state/live.ts';
import { operator } from '../state/operator.ts';

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
      {(operator.data.value?.unread ?? []).map((place) => (
        <UnreadBar key={`${place.account} ${place.region}`} place={place} />
      ))}
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

function UnreadBar({ place }: { readonly place: UnreadPlaceJson }): JSX.Element {
  const { account, region, state, objects, failed, at, reason } = place;
  const where = `${account} ${region}`;
  if (state === 'late')
    return (
      <p class="banner tone-warn">
        <Icon name="Missing" />
        <span>
          <strong>AWS answers slowly in {where}.</strong> What you see of it is up to <Span since={at} /> old.
        </span>
      </p>
    );
  return (
    <p class="banner tone-bad">
      <Icon name="Degraded" />
      <span>
        <strong>AWS cannot be read in {where}.</strong> The last look failed at {amount(failed)} of {amount(objects)}{' '}
        objects; what you see of them is as it was <Ago at={at} /> or before. {reason}
      </span>
    </p>
  );
}

/** How old something is by now. */
function Span({ since }: { readonly since: number }): JSX.Element {
  return <>{span(now.value - since)}</>;
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
