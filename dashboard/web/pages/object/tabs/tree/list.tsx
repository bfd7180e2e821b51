import type { JSX } from 'preact';
import type { TreeNodeJson } from '../../../../../schema/inspection.ts';
import { Ago } from '../../../../components/ago.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { State } from '../../../../components/state.tsx';
import type { VisibleNode } from './visible.ts';
import { leadsTo, typeWord } from './words.ts';

interface ListProps {
  readonly visible: readonly VisibleNode[];
  readonly of: string;
  readonly onTurn: (id: string, fold: boolean) => void;
}

/** The same as the picture, as a nested list. */
export function TreeList({ visible, of, onTurn }: ListProps): JSX.Element {
  const [root] = visible;
  const under = new Map<string, VisibleNode[]>();
  for (const one of visible)
    if (one.parent !== undefined) under.set(one.parent, [...(under.get(one.parent) ?? []), one]);
  const itemOf = (one: VisibleNode): JSX.Element => {
    const children = under.get(one.node.id) ?? [];
    return (
      <li key={one.node.id}>
        <Item visible={one} of={of} onTurn={onTurn} />
        {children.length === 0 ? null : <ul>{children.map(itemOf)}</ul>}
      </li>
    );
  };
  return (
    <section class="card">
      <ul class="tree-list" aria-label="What hangs on the object">
        {root ? itemOf(root) : null}
      </ul>
    </section>
  );
}

interface ItemProps extends Omit<ListProps, 'visible'> {
  readonly visible: VisibleNode;
}

function Item({ visible, of, onTurn }: ItemProps): JSX.Element {
  const { node, folded, level } = visible;
  const lead = leadsTo(node, of);
  return (
    <div class="tree-item">
      <span class="tree-line">
        {node.children.length === 0 || level === 1 ? null : (
          <button
            type="button"
            class="copy"
            aria-expanded={!folded}
            aria-label={`${folded ? 'Show' : 'Fold'} what hangs on ${typeWord(node)} ${node.name}`}
            onClick={() => onTurn(node.id, !folded)}
          >
            <Icon name={folded ? 'right' : 'down'} />
          </button>
        )}
        <span class="second">{typeWord(node)}</span>
        {lead === undefined ? (
          <strong>{node.name}</strong>
        ) : (
          <a href={lead.href} {...(lead.outside ? { target: '_blank', rel: 'noreferrer' } : {})}>
            {node.name}
            {lead.outside ? <Icon name="outside" /> : null}
          </a>
        )}
        {node.health === undefined ? null : <State word={node.health} />}
        <Owner node={node} />
      </span>
      <span class="tree-words">{node.words}</span>
      <Facts node={node} />
    </div>
  );
}

function Owner({ node }: { readonly node: TreeNodeJson }): JSX.Element | null {
  if (node.managed === false) return <span class="tag">not managed</span>;
  return node.sync === undefined ? null : <State word={node.sync} />;
}

function Facts({ node }: { readonly node: TreeNodeJson }): JSX.Element | null {
  if (node.facts.length === 0) return null;
  return (
    <span class="second tree-facts">
      {node.facts.map(({ label, value, at }) => (
        <span key={label}>
          {label} {at === undefined ? value : <Ago at={at} />}
        </span>
      ))}
    </span>
  );
}
