import type { JSX } from 'preact';
import { HEALTH, SYNC } from '../../../schema/common.ts';
import type { SummaryJson } from '../../../schema/objects.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { iconOf, type Tone, toneOf } from '../../components/state.tsx';
import { amount, label } from '../../format.ts';
import { type FleetQuery, toggle } from './address.ts';
import { showFleet } from './data.ts';

interface SummaryProps {
  readonly summary: SummaryJson;
  readonly query: FleetQuery;
}

/** How the fleet does, in numbers that filter when pressed. */
export function FleetSummary({ summary, query }: SummaryProps): JSX.Element {
  const group = (
    name: 'health' | 'sync',
    words: readonly string[],
    counts: Readonly<Record<string, number>>,
  ): JSX.Element[] =>
    words.map((word) => (
      <Tile
        key={word}
        icon={iconOf(word)}
        tone={toneOf(word)}
        word={label(word)}
        count={counts[word] ?? 0}
        pressed={query[name].includes(word)}
        onPress={() => showFleet(toggle(query, name, word))}
      />
    ));
  return (
    <section class="strip" aria-label="Fleet summary">
      <div class="strip-group strip-attention">
        <Tile
          icon="attention"
          tone={summary.attention > 0 ? 'bad' : 'good'}
          word="Needs attention"
          count={summary.attention}
          pressed={query.preset === 'attention'}
          onPress={() => showFleet({ ...query, preset: query.preset ? undefined : 'attention', cursor: undefined })}
        />
      </div>
      <fieldset class="strip-group">
        <legend class="unseen">Health</legend>
        {group('health', HEALTH, summary.health)}
      </fieldset>
      <fieldset class="strip-group">
        <legend class="unseen">Sync</legend>
        {group('sync', SYNC, summary.sync)}
      </fieldset>
    </section>
  );
}

interface TileProps {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly word: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Tile({ icon, tone, word, count, pressed, onPress }: TileProps): JSX.Element {
  const zero = count === 0 && !pressed;
  return (
    <button
      type="button"
      class={`tile tone-${tone}${zero ? ' tile-zero' : ''}`}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <span class="tile-count">{amount(count)}</span>
      <span class="tile-word">
        <Icon name={icon} />
        {word}
      </span>
    </button>
  );
}
