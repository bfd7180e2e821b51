import type { JSX } from 'preact';
import type { GraphEdgeJson, GraphJson, GraphNodeJson } from '../../../schema/graph.ts';
import { State } from '../../components/state.tsx';
import { objectPath } from '../object/address.ts';
import { nameOf, shortType, wordOf } from './words.ts';

/** The same as the picture, tier by tier, with every edge in words. */
export function GraphList({ data }: { readonly data: GraphJson }): JSX.Element {
  const tiers = [...Array.from({ length: data.tiers }, (_, i) => i + 1), undefined];
  const parts = tiers.map((tier) => ({ tier, nodes: data.nodes.filter((node) => node.tier === tier) }));
  return (
    <div class="graph-tiers">
      {parts
        .filter(({ nodes }) => nodes.length > 0)
        .map(({ tier, nodes }) => (
          <section key={tier ?? 'none'} class="card">
            <h2>
              {tier === undefined ? 'In no tier: these wait for each other' : `Tier ${tier} of ${data.tiers}`}{' '}
              <span class="second">{nodes.length}</span>
            </h2>
            <ul class="tree-list">
              {nodes.map((node) => (
                <li key={node.key}>
                  <Item node={node} edges={data.edges.filter(({ from }) => from === node.key)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function Item({
  node,
  edges,
}: {
  readonly node: GraphNodeJson;
  readonly edges: readonly GraphEdgeJson[];
}): JSX.Element {
  return (
    <div class="tree-item">
      <span class="tree-line">
        <span class="second">{shortType(node.type)}</span>
        <a href={objectPath(node.key)}>{nameOf(node.key)}</a>
        <State word={node.health} />
        {node.declared ? null : <span class="tag">no document</span>}
      </span>
      <Edges edges={edges} />
    </div>
  );
}

/** What an object comes after, in words. */
export function Edges({ edges }: { readonly edges: readonly GraphEdgeJson[] }): JSX.Element | null {
  if (edges.length === 0) return null;
  return (
    <ul class="graph-after second">
      {edges.map((edge) => (
        <li key={edge.to}>
          {wordOf(edge)} {nameOf(edge.to)}
          {edge.because === undefined ? null : `: ${edge.because}`}
        </li>
      ))}
    </ul>
  );
}
