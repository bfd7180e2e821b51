import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { GraphJson } from '../../../schema/graph.ts';
import { Choice } from '../../components/choice.tsx';
import { ProblemPanel, Waiting } from '../../components/problem.tsx';
import { amount } from '../../format.ts';
import { isNarrow } from '../../state/narrow.ts';
import { navigate } from '../../state/navigation.ts';
import { fleetPath, WHOLE_FLEET } from '../fleet/address.ts';
import { type GraphQuery, graphPath } from './address.ts';
import { graph, summary } from './data.ts';
import { Edges, GraphList } from './list.tsx';
import { GraphPicture } from './picture.tsx';
import { nameOf } from './words.ts';

/** What comes after what in a namespace: a picture, or a list by tiers; on a phone always the list. */
export function GraphPage({ query }: { readonly query: GraphQuery }): JSX.Element {
  const { namespace } = query;
  if (namespace === undefined) return <Namespaces />;
  return (
    <main class="page" id="main">
      <header class="head">
        <nav class="crumbs" aria-label="Breadcrumb">
          <a href="/namespaces">Namespaces</a>
          <span aria-hidden="true">/</span>
          <a href={fleetPath({ ...WHOLE_FLEET, namespace: [namespace] })}>{namespace}</a>
        </nav>
        <h1>Graph of {namespace}</h1>
      </header>
      <GraphOf namespace={namespace} query={query} />
    </main>
  );
}

function GraphOf(props: GraphProps): JSX.Element {
  const data = graph.data.value;
  const problem = graph.problem.value;
  return (
    <>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {data ? <Shown data={data} {...props} /> : problem ? null : <Waiting slow={graph.slow.value} what="the graph" />}
    </>
  );
}

/** A graph is of one namespace: which, where the address names none. */
function Namespaces(): JSX.Element {
  const names = summary.data.value?.namespaces;
  const problem = summary.problem.value;
  return (
    <main class="page" id="main">
      <h1>Graph</h1>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {names ? (
        <section class="card">
          <h2>Of which namespace?</h2>
          {names.length === 0 ? <p class="second">No document declares anything yet.</p> : null}
          <ul class="graph-names">
            {names.map(({ namespace, count }) => (
              <li key={namespace}>
                <a class="row-link" href={graphPath(namespace)}>
                  {namespace}
                </a>
                <span class="second">
                  {amount(count)} {count === 1 ? 'object' : 'objects'}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : problem ? null : (
        <Waiting slow={summary.slow.value} what="namespaces" />
      )}
    </main>
  );
}

interface GraphProps {
  readonly namespace: string;
  readonly query: GraphQuery;
}

function Shown({ data, namespace, query }: GraphProps & { readonly data: GraphJson }): JSX.Element {
  const [at, look] = useState<string>();
  if (data.nodes.length === 0) return <p class="second">No document declares anything in this namespace.</p>;
  const isList = isNarrow.value || query.as === 'list';
  const go = (over: Partial<GraphQuery>): void => {
    navigate(graphPath(namespace, { ...query, ...over }), 'replace');
  };
  return (
    <div class="inside">
      <div class="inside-bar">
        {isNarrow.value ? null : (
          <Choice
            legend="Form"
            options={[
              ['graph', 'Graph'],
              ['list', 'List'],
            ]}
            value={query.as}
            onChoose={(as) => go({ as })}
          />
        )}
        {isList ? null : (
          <Choice
            legend="Edges"
            options={[
              ['needed', 'Needed edges'],
              ['all', 'All edges'],
            ]}
            value={query.all ? 'all' : 'needed'}
            onChoose={(edges) => go({ all: edges === 'all' })}
          />
        )}
        <p class="second">
          {amount(data.nodes.length)} objects, {amount(data.edges.length)} edges, {data.tiers} tiers.
          {isList
            ? ' Each tier begins as soon as what it needs is ready.'
            : ' What goes first stands left. Dashed: nobody wrote it. Arrow keys go along the edges, Enter opens.'}
        </p>
      </div>
      {isList ? <GraphList data={data} /> : <GraphPicture data={data} all={query.all} at={at} onLook={look} />}
      {isList ? null : <Told data={data} at={at} />}
    </div>
  );
}

/** What the one that a person looks at comes after, and why. */
function Told({ data, at }: { readonly data: GraphJson; readonly at: string | undefined }): JSX.Element {
  const node = data.nodes.find(({ key }) => key === at);
  const edges = data.edges.filter(({ from }) => from === at);
  return (
    <section class="card graph-told" aria-label="What the object comes after">
      {node === undefined ? (
        <p class="second">Point at an object, or go to it by keys, to read what it comes after and why.</p>
      ) : (
        <>
          <p>
            <strong>{nameOf(node.key)}</strong> {node.message}
          </p>
          {edges.length === 0 ? <p class="second">comes after nothing</p> : <Edges edges={edges} />}
        </>
      )}
    </section>
  );
}
