import type { EventView } from '../../../dashboard/schema/events.ts';
import type { DifferenceView, ObjectDetail } from '../../../dashboard/schema/objects.ts';
import { formatCommit } from './commit-text.ts';
import { oneLine } from './plain-text.ts';
import { formatProblem } from './problem.ts';
import { type Style, stateWord, syncWords } from './style.ts';
import { formatAge, formatTable } from './table.ts';

export interface DescribeInput {
  readonly detail: ObjectDetail;
  /** Newest first. */
  readonly events: readonly EventView[];
  readonly now: number;
  readonly style: Style;
}

/** Everything about one object for people, in sections. Sections with nothing in them are left out. */
export function formatObject(input: DescribeInput): string {
  const sections = [
    facts(input),
    conditions(input),
    differences(input),
    values(input),
    plan(input),
    problems(input),
    outputs(input),
    timeline(input),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function facts({ detail, style, now }: DescribeInput): string {
  const { row, management } = detail;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Object', style.bold(row.key)],
    ['ARN', detail.arn],
    ['Account', row.account && `${row.account} ${row.region ?? ''}`],
    ['Health', `${stateWord(style, row.health)}  ${oneLine(detail.healthMessage)}`],
    ...detail.healthDetails.map((line) => ['', oneLine(line)] as const),
    ['Sync', syncWords(row, style)],
    ['Tasks', row.desired === undefined ? undefined : `${row.running ?? 0} running, ${row.desired} desired`],
    ['Image', row.image],
    [
      'Rollout',
      detail.rollout && [stateWord(style, detail.rollout.state), detail.rollout.reason].filter(Boolean).join('  '),
    ],
    ['Wave', waveOf(detail)],
    ['Suspended', suspensionOf(detail)],
    ['Manifest', detail.origin && `${detail.origin.file}:${detail.origin.line}:${detail.origin.column}`],
    ['Commit', row.commit && formatCommit(row.commit, now)],
    ['Applied', detail.appliedCommit],
    ['Mode', `${management.mode}, prune ${management.prune ? 'on' : 'off'}`],
    ['Seen', detail.lastSeenAt === undefined ? 'never' : `${formatAge(now - detail.lastSeenAt)} ago`],
  ];
  return formatTable(
    [],
    rows.flatMap(([name, value]) => (value === undefined ? [] : [[name && `${name}:`, value]])),
  );
}

/** `2 of 3 of commit 4e1d0c9: waiting for wave 1 of 3: …`. */
function waveOf({ turn }: ObjectDetail): string | undefined {
  if (!turn) return undefined;
  const { wave, waves, commit, reason, state } = turn;
  return oneLine(`${wave} of ${waves} of commit ${commit.id.slice(0, 12)}: ${reason ?? state}`);
}

function suspensionOf({ suspension }: ObjectDetail): string | undefined {
  if (!suspension) return undefined;
  const { reason, by, since, until } = suspension;
  const facts = [by && `by ${by}`, since && `since ${since}`, `until ${until ?? 'somebody resumes it'}`];
  return oneLine(`${facts.filter(Boolean).join(', ')}: ${reason}`);
}

function conditions({ detail, style, now }: DescribeInput): string {
  const rows = detail.conditions.map((condition) => [
    `  ${condition.type}`,
    stateWord(style, condition.status),
    formatAge(now - condition.lastTransitionTime),
    condition.reason,
    oneLine(condition.message),
  ]);
  return section(style, 'Conditions', formatTable([], rows));
}

function outputs({ detail, style }: DescribeInput): string {
  const rows = detail.outputs.map(({ reference, value }) => [`  ${reference}`, oneLine(value)]);
  return section(style, 'Outputs', formatTable([], rows));
}

function differences({ detail, style }: DescribeInput): string {
  const counting = detail.differences.map((difference) => formatDifference(difference, style)).join('');
  const ignored = detail.ignored.map((difference) => formatDifference(difference, style)).join('');
  return [section(style, 'Differences', counting), section(style, 'Left alone', ignored)].filter(Boolean).join('\n');
}

/** `path: live → desired  (why)`; an object that is missing as a whole has no path. */
function formatDifference(difference: DifferenceView, style: Style): string {
  const path = difference.path === '' ? 'the object' : difference.path;
  const change = `${style.red(show(difference.live))} → ${style.green(show(difference.desired))}`;
  return `  ${oneLine(path)}: ${change}  ${style.dim(`(${oneLine(difference.why)})`)}\n`;
}

function show(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  return oneLine(typeof value === 'string' ? value : JSON.stringify(value));
}

/** What was put in for expressions, and where it was read. */
function values({ detail, style }: DescribeInput): string {
  const rows = detail.origins.map(({ path, expression, value, from }) => [
    `  ${oneLine(path)}:`,
    oneLine(value),
    style.dim(`(from ${oneLine(from ?? expression)})`),
  ]);
  return section(style, 'Values', formatTable([], rows));
}

function plan({ detail, style }: DescribeInput): string {
  const { plan: made } = detail;
  if (!made || made.kind === 'settled') return '';
  const reason = [made.code, made.reason]
    .filter((part) => part !== undefined)
    .map(oneLine)
    .join(': ');
  const details = (made.details ?? []).map((line) => `    ${oneLine(line)}\n`).join('');
  const steps = (made.steps ?? []).map((step) => `    ${step.call}: ${oneLine(step.why)}\n`).join('');
  return section(style, 'Plan', `  ${made.kind}${reason ? `: ${reason}` : ''}\n${details}${steps}`);
}

function problems({ detail, style }: DescribeInput): string {
  return section(style, 'Problems', detail.problems.map((problem) => formatProblem(problem, style)).join(''));
}

function timeline({ events, style, now }: DescribeInput): string {
  return section(
    style,
    'Events',
    formatTable(
      [],
      events.map((event) => eventCells(event, { style, now })),
    ),
  );
}

/** Age, severity, origin and text of one event. */
function eventCells(event: EventView, { style, now }: { style: Style; now: number }): readonly string[] {
  const text = [event.message, ...event.details].map(oneLine).join('; ');
  return [`  ${formatAge(now - event.at)}`, stateWord(style, event.severity), event.origin, text];
}

function section(style: Style, title: string, body: string): string {
  return body === '' ? '' : `${style.bold(`${title}:`)}\n${body}`;
}
