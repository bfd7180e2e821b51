import type { JSX } from 'preact';
import type { OperatorJson } from '../../../schema/operator.ts';
import { Ago } from '../../components/ago.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import type { Tone } from '../../components/state.tsx';
import { amount, bytes } from '../../format.ts';

type Folder = NonNullable<OperatorJson['dataFolder']>;
type Part = Folder['parts'][number];

const HOLDS: Readonly<Record<string, string>> = {
  events: 'history of events',
  drift: 'since when fields drift',
  alerts: 'alerts on their way',
  series: 'what charts show of the past',
  audit: 'who did what',
};

const STATES: Readonly<Record<Part['state'], readonly [word: string, tone: Tone, icon: IconName]>> = {
  kept: ['Kept', 'good', 'Healthy'],
  failing: ['Not kept', 'bad', 'Degraded'],
  unknown: ['Not tried yet', 'idle', 'Unknown'],
};

/** What outlives a restart, and whether it can be written. */
export function DataFolder({ folder }: { readonly folder: Folder | undefined }): JSX.Element {
  return (
    <section class="card" aria-label="Data folder">
      <h2>Data folder</h2>
      {folder ? (
        <>
          <p class="second">
            <span class="mono breaks">{folder.path}</span> · everything in it may be deleted with no harm to AWS
          </p>
          <ul class="parts">
            {folder.parts.map((part) => (
              <PartLine key={part.name} part={part} />
            ))}
          </ul>
        </>
      ) : (
        <p>
          There is none: history, charts and alerts on their way end with the process. <code>--data-dir</code> names
          one.
        </p>
      )}
    </section>
  );
}

function PartLine({ part }: { readonly part: Part }): JSX.Element {
  const [word, tone, icon] = STATES[part.state];
  return (
    <li>
      <span class={`state tone-${tone}`}>
        <Icon name={icon} />
        <span class="state-word">{word}</span>
      </span>
      <span>
        <strong>{part.name}</strong> <span class="second">{HOLDS[part.name]}</span>
      </span>
      <span class="number">{part.bytes === undefined ? '' : bytes(part.bytes)}</span>
      {part.reason === undefined || part.state !== 'failing' ? null : (
        <p class="part-reason breaks">
          {part.reason}{' '}
          <span class="second">
            <Ago at={part.since} />
            {part.lost > 0 ? `, ${amount(part.lost)} records lost` : ''}
          </span>
        </p>
      )}
    </li>
  );
}
