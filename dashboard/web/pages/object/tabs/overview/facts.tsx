import type { ComponentChildren, JSX } from 'preact';
import type { ObjectDetail } from '../../../../../schema/objects.ts';
import { Ago } from '../../../../components/ago.tsx';
import { CopyButton } from '../../../../components/copy.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { shortCommit, span } from '../../../../format.ts';
import { type FleetQuery, fleetPath, WHOLE_FLEET } from '../../../fleet/address.ts';

/** Where it lives, where it comes from, and how it is treated. */
export function ObjectFacts({ detail }: { readonly detail: ObjectDetail }): JSX.Element {
  const { row } = detail;
  const identifier = identifierOf(detail);
  return (
    <aside class="card facts" aria-label="Facts">
      <h2>Where</h2>
      <dl>
        <Fact name="Type">{row.type === undefined ? undefined : <span class="mono">{row.type}</span>}</Fact>
        <Fact name="Identifier">{identifier === undefined ? undefined : <Copyable text={identifier} />}</Fact>
        <Fact name="Cluster">{row.cluster && <Narrow to={{ cluster: [row.cluster] }}>{row.cluster}</Narrow>}</Fact>
        <Fact name="Account">{row.account && <Narrow to={{ account: [row.account] }}>{row.account}</Narrow>}</Fact>
        <Fact name="Region">{row.region && <Narrow to={{ region: [row.region] }}>{row.region}</Narrow>}</Fact>
        <Fact name="Labels">{Object.keys(detail.labels).length > 0 && <Labels labels={detail.labels} />}</Fact>
        <Fact name="Image">{row.image === undefined ? undefined : <Copyable text={row.image} />}</Fact>
        <Fact name="ARN">{detail.arn === undefined ? undefined : <Copyable text={detail.arn} />}</Fact>
        <Fact name="Console">
          {detail.consoleUrl && (
            <a class="outside" href={detail.consoleUrl} rel="noreferrer" target="_blank">
              Open in AWS
              <Icon name="outside" />
            </a>
          )}
        </Fact>
      </dl>
      <h2>Source</h2>
      <SourceFacts detail={detail} />
      <h2>Management</h2>
      <ManagementFacts detail={detail} />
      <h2>Times</h2>
      <dl>
        <Fact name="Last change">{row.lastChangedAt && <Ago at={row.lastChangedAt} />}</Fact>
        <Fact name="Last seen">{detail.lastSeenAt && <Ago at={detail.lastSeenAt} />}</Fact>
        <Fact name="Drifted">{detail.driftSince && <Ago at={detail.driftSince} />}</Fact>
        <Fact name="Failures">{detail.failures > 0 ? `${detail.failures} in a row` : undefined}</Fact>
      </dl>
    </aside>
  );
}

/** What means it under no name, where that is not its ARN: what AWS's own tools ask for. */
function identifierOf({ row, outputs, arn }: ObjectDetail): string | undefined {
  const main = outputs.find(({ reference }) => reference === `\${${row.kind}/${row.name}}`)?.value;
  return main === arn ? undefined : main;
}

/** To all of the fleet that share the fact. */
function Narrow({
  to,
  children,
}: {
  readonly to: Partial<FleetQuery>;
  readonly children: ComponentChildren;
}): JSX.Element {
  return <a href={fleetPath({ ...WHOLE_FLEET, ...to })}>{children}</a>;
}

function Labels({ labels }: { readonly labels: ObjectDetail['labels'] }): JSX.Element {
  return (
    <span class="lines">
      {Object.entries(labels).map(([key, value]) => (
        <Narrow key={key} to={{ labels: `${key}=${value}` }}>
          {key}={value}
        </Narrow>
      ))}
    </span>
  );
}

function SourceFacts({ detail }: { readonly detail: ObjectDetail }): JSX.Element {
  const { row, origin, appliedCommit, missing } = detail;
  return (
    <dl>
      <Fact name="Document">{origin && <Copyable text={`${origin.file}:${origin.line}`} />}</Fact>
      <Fact name="Commit">{row.commit && <CommitFact commit={row.commit} />}</Fact>
      <Fact name="Settled at">{appliedCommit && <span class="mono">{shortCommit(appliedCommit)}</span>}</Fact>
      <Fact name="Missing">
        {missing && (
          <>
            in {missing.fetches} readings, since <Ago at={missing.since} />
          </>
        )}
      </Fact>
    </dl>
  );
}

function ManagementFacts({ detail }: { readonly detail: ObjectDetail }): JSX.Element {
  const { management } = detail;
  const { postRolloutCheck: check } = management;
  return (
    <dl>
      <Fact name="Mode">{management.mode}</Fact>
      <Fact name="Document gone">{withoutDocument(detail)}</Fact>
      <Fact name="On destroy">{destroyWords(detail)}</Fact>
      <Fact name="Adoption">{management.adoptionPolicy}</Fact>
      <Fact name="Replacement">{management.replace}</Fact>
      <Fact name="Check">{check && <CheckFact check={check} />}</Fact>
      <Fact name="Suspended">{suspensionWords(detail)}</Fact>
    </dl>
  );
}

/** What becomes of it once its document is gone. */
function withoutDocument({ management: { mode, deletionPolicy, prune } }: ObjectDetail): string {
  if (mode === 'observe') return 'left alone: it is only observed';
  if (deletionPolicy === 'retain') return 'kept (deletionPolicy: retain)';
  return prune ? 'deleted (prune: true)' : 'left alone (prune: false)';
}

/** What `evenkeel destroy` of its namespace would do to it. */
function destroyWords({ management: { mode, deletionPolicy }, neighbours }: ObjectDetail): string {
  if (mode === 'observe') return 'left alone: it is only observed';
  if (deletionPolicy === 'retain') return 'kept (deletionPolicy: retain), and with it what it needs';
  const first = (neighbours?.before.length ?? 0) + (neighbours?.more.before ?? 0);
  return first === 0 ? 'deleted' : `deleted, after the ${first} that come after it`;
}

/** Why, by whom, since when and until when. */
function suspensionWords({ suspension, management }: ObjectDetail): string | undefined {
  const { reason, by, since, until }: Partial<NonNullable<ObjectDetail['suspension']>> =
    suspension ?? management.suspend ?? {};
  if (reason === undefined) return undefined;
  const facts = [by && `by ${by}`, since && `since ${since}`, until && `until ${until}`].filter(Boolean);
  return [reason, ...facts].join(', ');
}

/** The HTTP check that a rollout must pass before it counts as done. */
function CheckFact({
  check,
}: {
  readonly check: NonNullable<ObjectDetail['management']['postRolloutCheck']>;
}): JSX.Element {
  const failing = check.rollback ? 'rolls back otherwise' : 'holds otherwise';
  return (
    <span class="lines">
      <span class="mono">{check.url}</span>
      <span class="second">
        after a rollout: {check.expectStatus} within {span(check.withinMs)}, {failing}
      </span>
    </span>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element | null {
  if (children === undefined || children === null || children === false || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Copyable({ text }: { readonly text: string }): JSX.Element {
  return (
    <span class="copyable">
      <span class="mono">{text}</span>
      <CopyButton text={text} />
    </span>
  );
}

function CommitFact({ commit }: { readonly commit: NonNullable<ObjectDetail['row']['commit']> }): JSX.Element {
  return (
    <span class="lines">
      <span class="mono" title={commit.id}>
        {shortCommit(commit.id)}
      </span>
      {commit.subject === undefined ? null : <span>{commit.subject}</span>}
      <span class="second">
        {commit.author}
        {commit.at === undefined ? null : (
          <>
            {' '}
            · <Ago at={commit.at} />
          </>
        )}
      </span>
    </span>
  );
}
