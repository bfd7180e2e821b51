import type { JSX } from 'preact';
import { moment } from '../format.ts';
import { ALL_DRIFT, driftPath, fleetPath } from '../route.ts';
import { helpOpen } from '../state/help.ts';
import { connection } from '../state/live.ts';
import { lastFleet, route } from '../state/navigation.ts';
import { nextTheme, theme } from '../state/theme.ts';
import { operator } from '../state/views.ts';
import { Icon, Logo } from './icon.tsx';
import { Source } from './source.tsx';

export function Header(): JSX.Element {
  const view = operator.data.value;
  const { page } = route.value;
  return (
    <header class="bar">
      <a class="brand" href={fleetPath(lastFleet.value)}>
        <Logo />
        <span class="brand-name">Evenkeel</span>
      </a>
      {view ? <span class="owner">{view.owner}</span> : null}
      <nav class="views" aria-label="Views">
        <a class="wide-only" href={fleetPath(lastFleet.value)} aria-current={page === 'fleet' ? 'page' : undefined}>
          Fleet
        </a>
        <a href={driftPath(ALL_DRIFT)} aria-current={page === 'drift' ? 'page' : undefined}>
          Drift
        </a>
      </nav>
      <span class="spring" />
      {view?.sources.map((source) => (
        <Source key={source.name} source={source} />
      ))}
      <LiveMark />
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
        class="quiet"
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

function LiveMark(): JSX.Element {
  const { state } = connection.value;
  const words = { live: 'Live', connecting: 'Connecting', lost: 'Disconnected' } as const;
  const tones = { live: 'good', connecting: 'idle', lost: 'bad' } as const;
  const title =
    connection.value.state === 'lost' ? `Since ${moment(connection.value.since)}` : 'Changes appear by themselves';
  return (
    <span class={`live tone-${tones[state]} live-${state}`} title={title}>
      <span class="live-dot" aria-hidden="true" />
      <span class="wide-only">{words[state]}</span>
    </span>
  );
}
