import type { JSX } from 'preact';
import type { OperatorJson } from '../../schema/operator.ts';
import { Icon, Logo } from '../components/icon.tsx';
import { moment } from '../format.ts';
import { fleetPath } from '../pages/fleet/address.ts';
import { lastFleet } from '../pages/fleet/data.ts';
import { connection, paused, pauseUpdates } from '../state/live.ts';
import { operator } from '../state/operator.ts';
import { helpOpen } from './help-open.ts';
import { searchOpen } from './search/search-open.ts';
import { Source, troubleOf } from './source.tsx';
import { nextTheme, theme } from './theme.ts';
import { WhoAmI } from './who-am-i.tsx';

export function Header(): JSX.Element {
  const view = operator.data.value;
  return (
    <header class="bar">
      <a class="brand" href={fleetPath(lastFleet.value)}>
        <Logo />
        <span class="brand-name">Evenkeel</span>
      </a>
      {view ? <span class="owner">{view.owner}</span> : null}
      <span class="spring" />
      <Sources sources={view?.sources ?? []} />
      <button
        type="button"
        class="quiet"
        onClick={() => {
          searchOpen.value = true;
        }}
        title="Search everything (Ctrl or Cmd K)"
      >
        <Icon name="search" />
        <span class="unseen">Search everything</span>
      </button>
      <LiveMark />
      <WhoAmI />
      <button type="button" class="quiet" onClick={nextTheme} title="Theme: auto, light, dark">
        <Icon name={theme.value} />
        <span class="wide-only">
          {theme.value[0]?.toUpperCase()}
          {theme.value.slice(1)}
        </span>
        <span class="unseen"> theme</span>
      </button>
      <button
        type="button"
        class="quiet wide-only"
        onClick={() => {
          helpOpen.value = true;
        }}
        title="Keyboard shortcuts"
      >
        <kbd>?</kbd>
        <span class="unseen">Keyboard shortcuts</span>
      </button>
    </header>
  );
}

/** Where there are many, those with trouble, then what there is room for; the page of sources has all. */
function Sources({ sources }: { readonly sources: OperatorJson['sources'] }): JSX.Element {
  const inTrouble = sources.filter((source) => troubleOf(source) !== undefined);
  const rest = sources.filter((source) => !inTrouble.includes(source));
  const shown = [...inTrouble, ...rest].slice(0, SOURCES_AT_MOST);
  return (
    <>
      {shown.map((source) => (
        <Source key={source.name} source={source} />
      ))}
      {sources.length > shown.length ? (
        <a class="pill more-sources" href="/sources">
          +{sources.length - shown.length}
          <span class="unseen"> more sources</span>
        </a>
      ) : null}
    </>
  );
}
const SOURCES_AT_MOST = 2;

/** Says whether what is shown moves, and stops it for whoever wants to read. */
function LiveMark(): JSX.Element {
  const link = connection.value;
  const { state } = link;
  const words = { live: 'Live', connecting: 'Connecting', lost: 'Disconnected' } as const;
  const tones = { live: 'good', connecting: 'idle', lost: 'bad' } as const;
  const isPaused = paused.value;
  const title = isPaused
    ? 'What is shown stands still: go on (z)'
    : link.state === 'lost'
      ? `Since ${moment(link.since)}`
      : 'Changes appear by themselves: pause them (z)';
  return (
    <button
      type="button"
      class={`quiet live tone-${isPaused ? 'warn' : tones[state]} live-${isPaused ? 'paused' : state}`}
      title={title}
      aria-pressed={isPaused}
      onClick={() => pauseUpdates(!isPaused)}
    >
      <span class="live-dot" aria-hidden="true" />
      <span class="wide-only">{isPaused ? 'Paused' : words[state]}</span>
      <span class="unseen"> Pause updates</span>
    </button>
  );
}
