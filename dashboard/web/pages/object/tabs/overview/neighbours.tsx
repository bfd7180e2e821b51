import type { JSX } from 'preact';
import type { NeighbourJson, ObjectDetail } from '../../../../../schema/objects.ts';
import { Icon } from '../../../../components/icon.tsx';
import { toneOf } from '../../../../components/state.tsx';
import { amount, label } from '../../../../format.ts';
import { graphPath } from '../../../graph/address.ts';
import { shortType } from '../../../graph/words.ts';
import { objectPath } from '../../address.ts';

/** As many are open at once; the rest is one press away. */
const SHOWN = 8;

/** What it rests on, and what rests on it: what a change here reaches, and what goes before it in a teardown. */
export function NeighboursCard({ detail }: { readonly detail: ObjectDetail }): JSX.Element | null {
  const { after = [], before = [], more = { after: 0, before: 0 } } = detail.neighbours ?? {};
  if (after.length + before.length === 0) return null;
  const { namespace } = detail.row;
  return (
    <section class="card">
      <h2>
        Order{' '}
        <a class="second" href={graphPath(namespace)}>
          Graph of {namespace}
        </a>
      </h2>
      <div class="neighbours">
        <Side title="Comes after" none="nothing" all={after} left={more.after} from={namespace} />
        <Side
          title="Comes before"
          none="nothing: no other object needs it"
          all={before}
          left={more.before}
          from={namespace}
        />
      </div>
    </section>
  );
}

interface SideProps {
  readonly title: string;
  readonly none: string;
  readonly all: readonly NeighbourJson[];
  /** So many others there are that were not sent. */
  readonly left: number;
  /** Others of this namespace are named without it. */
  readonly from: string;
}

function Side({ title, none, all, left, from }: SideProps): JSX.Element {
  const [open, rest] = [all.slice(0, SHOWN), all.slice(SHOWN)];
  return (
    <div>
      <h3>
        {title} <span class="count">{amount(all.length + left)}</span>
      </h3>
      {all.length === 0 ? <p class="second">{none}</p> : <List of={open} from={from} />}
      {rest.length === 0 ? null : (
        <details>
          <summary>{amount(rest.length + left)} more</summary>
          <List of={rest} from={from} />
          {left === 0 ? null : <p class="second">and {amount(left)} others, which the graph shows</p>}
        </details>
      )}
    </div>
  );
}

function List({ of, from }: { readonly of: readonly NeighbourJson[]; readonly from: string }): JSX.Element {
  return (
    <ul>
      {of.map(({ key, health, type, why, because }) => {
        const [namespace = '', kind = '', name = ''] = key.split('/');
        return (
          <li key={key}>
            <span class={`tone-${toneOf(health)} neighbour-mark`} title={label(health)}>
              <Icon name={health} />
              <span class="unseen">{label(health)}: </span>
            </span>
            <span>
              <a href={objectPath(key)}>{namespace === from ? name : `${namespace}/${name}`}</a>{' '}
              <span class="second">
                {type === undefined ? kind : shortType(type)}
                {because === undefined ? null : `, nobody wrote it: ${because}`}
                {why === 'dependsOn' ? ', by dependsOn' : null}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
