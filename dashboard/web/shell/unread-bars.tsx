import type { JSX } from 'preact';
import type { UnreadPlaceJson } from '../../schema/operator.ts';
import { Ago } from '../components/ago.tsx';
import { Icon } from '../components/icon.tsx';
import { amount, span } from '../format.ts';
import { now } from '../state/live.ts';
import { type UnreadGroup, unreadGroups } from './unread-groups.ts';

/** Where what is shown is old; places that share a reason share a line, for there is little room on a phone. */
export function UnreadBars({ places }: { readonly places: readonly UnreadPlaceJson[] }): JSX.Element {
  return (
    <>
      {unreadGroups(places).map((group) => (
        <UnreadBar key={`${group.state} ${group.reason}`} group={group} />
      ))}
    </>
  );
}

function UnreadBar({ group }: { readonly group: UnreadGroup }): JSX.Element {
  const { where, state, objects, failed, at, reason } = group;
  if (state === 'late')
    return (
      <p class="banner tone-warn">
        <Icon name="Missing" />
        <span>
          <strong>AWS answers slowly in {where}.</strong> What you see of it is up to {span(now.value - at)} old.
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
