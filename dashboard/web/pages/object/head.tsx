import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ObjectDetail } from '../../../schema/objects.ts';
import { ActionBar } from '../../acts/bar.tsx';
import { Ago } from '../../components/ago.tsx';
import { Icon } from '../../components/icon.tsx';
import { iconOf, State, type Tone } from '../../components/state.tsx';
import { fleetPath, WHOLE_FLEET } from '../fleet/address.ts';
import { lastFleet } from '../fleet/data.ts';

/** What it is, how it does, and the one thing that matters about it now. */
export function ObjectHead({ detail, brief }: { readonly detail: ObjectDetail; readonly brief: boolean }): JSX.Element {
  const { row } = detail;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [row.key]);
  const inNamespace = { ...WHOLE_FLEET, namespace: [row.namespace] };
  return (
    <header class="head">
      <nav class="crumbs" aria-label="Breadcrumb">
        <a href={fleetPath(lastFleet.value)}>Fleet</a>
        <span aria-hidden="true">/</span>
        <a href={fleetPath(inNamespace)}>{row.namespace}</a>
        <span aria-hidden="true">/</span>
        <a href={fleetPath({ ...inNamespace, kind: [row.kind] })}>{row.kind}</a>
      </nav>
      <div class="head-line">
        <h1 tabIndex={-1} ref={heading}>
          {row.name}
        </h1>
        <State word={row.health} framed />
        <State word={row.sync} framed />
        {row.suspended && row.health !== 'Suspended' ? <State word="Suspended" framed /> : null}
        <span class="tag">{row.mode}</span>
        <ActionBar row={row} />
      </div>
      <Headline detail={detail} brief={brief} />
    </header>
  );
}

interface Story {
  readonly tone: Tone;
  readonly title: string;
  readonly next?: string;
}

const OBSERVED: Story = {
  tone: 'idle',
  title: 'Only observed',
  next: 'Set management.mode: enforce in the manifest to let the differences be repaired.',
};

const AWAITED: Story = { tone: 'pause', title: 'The rollout waits for a person' };

const URGENT: Readonly<Record<NonNullable<ObjectDetail['row']['attention']>, Story>> = {
  invalid: {
    tone: 'bad',
    title: 'The document is invalid',
    next: 'The last valid version stays in force. Correct the document and commit it.',
  },
  held: {
    tone: 'bad',
    title: 'Held',
    next: 'Nothing is rolled out until the content changes. Everything else about the object is still kept in sync.',
  },
  failed: { tone: 'bad', title: 'The last look failed', next: 'It is tried again with growing pauses.' },
  degraded: { tone: 'bad', title: 'Degraded' },
  awaiting: AWAITED,
  refused: { tone: 'warn', title: 'Refused by a guard', next: 'Nothing was written.' },
  missing: { tone: 'warn', title: 'Missing in AWS' },
  drifted: { tone: 'warn', title: 'Live was edited outside' },
};

function storyOf(detail: ObjectDetail): Story | undefined {
  const { row, plan } = detail;
  if (row.attention !== undefined)
    return row.attention === 'drifted' && row.mode === 'enforce' ? REPAIRED : URGENT[row.attention];
  if (row.suspended)
    return { tone: 'pause', title: 'Suspended', next: 'Nothing is written until somebody resumes it.' };
  if (plan?.code === 'OBSERVE_ONLY') return OBSERVED;
  if (detail.outcome?.kind === 'progressing') return { tone: 'busy', title: 'Under way' };
  return detail.outcome?.kind === 'blocked' ? { tone: 'idle', title: 'Waiting' } : undefined;
}

const REPAIRED: Story = { ...URGENT.drifted, next: 'It is put back to what the manifest says.' };

/** In full on the overview; beside the diff and the events only what it is about. */
function Headline({ detail, brief }: { readonly detail: ObjectDetail; readonly brief: boolean }): JSX.Element | null {
  const story = storyOf(detail);
  if (!story) return null;
  const reasons = detail.plan?.details?.length ? detail.plan.details : detail.healthDetails;
  return (
    <section class={`notice tone-${story.tone}`}>
      <Icon
        name={
          story.tone === 'bad'
            ? 'Degraded'
            : iconOf(story.tone === 'pause' ? 'Suspended' : story.tone === 'busy' ? 'Progressing' : detail.row.sync)
        }
      />
      <div>
        <h2>{story.title}</h2>
        <p>{detail.row.message}</p>
        {detail.row.seenAt === undefined ? null : (
          <p>
            What you see of it is as AWS had it <Ago at={detail.row.seenAt} />.
          </p>
        )}
        {reasons.length > 0 && !brief ? <Reasons lines={reasons} /> : null}
        {story.next === undefined || brief ? null : <p class="second">{story.next}</p>}
      </div>
    </section>
  );
}

/** The tasks' own words. */
function Reasons({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  return (
    <ul class="reasons">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
