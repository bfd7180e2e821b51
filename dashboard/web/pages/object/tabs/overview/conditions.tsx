import type { JSX } from 'preact';
import type { ObjectDetail } from '../../../../../schema/objects.ts';
import { Ago } from '../../../../components/ago.tsx';
import { Icon, type IconName } from '../../../../components/icon.tsx';
import type { Tone } from '../../../../components/state.tsx';

type Condition = ObjectDetail['conditions'][number];

/** Conditions that are good news when they do not hold. */
const BAD_NEWS = new Set(['Stalled', 'Drifted']);
/** Neither good nor bad. */
const NEUTRAL = new Set(['Reconciling', 'Suspended']);

export function Conditions({ conditions }: { readonly conditions: readonly Condition[] }): JSX.Element | null {
  if (conditions.length === 0) return null;
  return (
    <section class="card">
      <h2>Conditions</h2>
      <table class="conditions">
        <thead>
          <tr>
            <th scope="col">Condition</th>
            <th scope="col">Reason</th>
            <th scope="col">Message</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {conditions.map((condition) => (
            <tr key={condition.type}>
              <th scope="row">
                <span class={`state tone-${toneOf(condition)}`}>
                  <Icon name={iconOf(condition)} />
                  <span class="state-word">
                    {condition.type} <span class="second">{condition.status}</span>
                  </span>
                </span>
              </th>
              <td>{condition.reason}</td>
              <td class="condition-message">{condition.message}</td>
              <td>
                <Ago at={condition.lastTransitionTime} short />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function toneOf({ type, status }: Condition): Tone {
  if (status === 'Unknown') return 'idle';
  if (NEUTRAL.has(type)) return status === 'True' ? 'busy' : 'idle';
  return (status === 'True') === BAD_NEWS.has(type) ? 'bad' : 'good';
}

function iconOf(condition: Condition): IconName {
  const icons = {
    good: 'Healthy',
    bad: 'Degraded',
    busy: 'Progressing',
    idle: 'Missing',
    warn: 'Degraded',
    pause: 'Suspended',
  } as const;
  return condition.status === 'Unknown' ? 'Unknown' : icons[toneOf(condition)];
}
