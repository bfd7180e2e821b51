import type { JSX } from 'preact';
import type { TreeNodeJson } from '../../../../../schema/inspection.ts';
import { Ago } from '../../../../components/ago.tsx';
import { CopyButton } from '../../../../components/copy.tsx';
import { State } from '../../../../components/state.tsx';
import { tree } from '../tree/data.ts';

/** What this controller asked of Cloud Control about the resource lately, and how far that is. */
export function RequestsCard(): JSX.Element | null {
  const data = tree.data.value;
  const problem = tree.problem.value;
  if (!data) return problem ? <Unread reason={problem.detail} /> : null;
  const root = data.nodes.find(({ id }) => id === data.root);
  const below = data.nodes.filter(({ id }) => root?.children.includes(id));
  const requests = below.filter(({ type }) => type === 'Request');
  const unread = below.find(({ type }) => type === 'Group');
  if (requests.length === 0 && unread === undefined) return null;
  return (
    <section class="card">
      <h2>
        Requests <span class="second">that the controller sent to Cloud Control, newest first</span>
      </h2>
      {unread === undefined ? null : <p class="second">They could not be read now: {unread.words}</p>}
      <ul class="requests">
        {requests.map((request) => (
          <Request key={request.id} request={request} />
        ))}
      </ul>
    </section>
  );
}

function Unread({ reason }: { readonly reason: string }): JSX.Element {
  return (
    <section class="card">
      <h2>Requests</h2>
      <p class="second">They could not be read now: {reason}</p>
    </section>
  );
}

function Request({ request }: { readonly request: TreeNodeJson }): JSX.Element {
  const { name, health = 'Unknown', words, facts } = request;
  const token = facts.find(({ label }) => label === 'token')?.value;
  return (
    <li>
      <p class="request-line">
        <State word={health} />
        <strong>{name}</strong>
        {facts.map(({ label, at }) =>
          at === undefined ? null : (
            <span key={label} class="second">
              {label} <Ago at={at} />
            </span>
          ),
        )}
      </p>
      <p class="reasons">{words}</p>
      {token === undefined ? null : (
        <p class="copyable second">
          <span>
            RequestToken <code>{token}</code>
          </span>
          <CopyButton text={token} />
        </p>
      )}
    </li>
  );
}
