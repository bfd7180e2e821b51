import { stringify } from 'yaml';
import { RESOURCE_KINDS } from '../../controller/kinds/index.ts';
import { createLoader } from '../../controller/manifest/load.ts';
import { keyOf, type ResourceKey } from '../../controller/model/identity.ts';
import { isObject, type Json, type JsonObject, jsonEqual } from '../../controller/model/json.ts';
import type { ComposedKind } from '../../crds/composition.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import { namespaceText } from '../support/small-world.ts';
import { createWorld, type Files, SWEEP_MS, type World } from '../support/world.ts';
import { type Attribution, attribute, isRecord } from './attribution.ts';
import { describeCall, oddities } from './calls.ts';
import { PHASES, type Phase, type PhaseExpectation, phasesOf } from './expected.ts';
import { LIVE_VIEWS } from './live-view.ts';
import { type Patch, patched, valueAt } from './place.ts';
import type { Row } from './row.ts';
import { sentinelOf } from './sentinels.ts';
import type { Stage } from './stage.ts';

/** What was found while one kind's rows were driven. */
export interface Drive {
  readonly kind: ComposedKind;
  readonly rows: number;
  readonly phases: number;
  /** Mutating calls that changed fields, by name. */
  readonly calls: Readonly<Record<string, number>>;
  /** Writes of the operator's own record of what was applied. */
  readonly records: number;
  /** Looks at one object in a sweep that wrote nothing. */
  readonly quietLooks: number;
  readonly silentSweeps: number;
  readonly complaints: readonly string[];
}

const NO_BUDGET = { acquire: async () => 0, throttled() {}, succeeded() {}, figures: () => [] };
const QUIET_SWEEPS = 2;
/** Traffic that is shifted in ten steps of six minutes takes an hour. */
const SETTLE_LIMIT_MS = 2 * 3_600_000;

interface Subject {
  readonly row: Row;
  readonly name: string;
  readonly key: ResourceKey;
}

/**
 * One object for each row, all in one world: made without the field, then given it, changed, relieved of it and given it
 * again, with the calls, the live state and two silent sweeps looked at each time.
 */
export async function drive(stage: Stage, rows: readonly Row[], kinds = RESOURCE_KINDS): Promise<Drive> {
  const subjects = rows.map(subjectOf);
  const world = createWorld({ seed: 3, throttle: NO_BUDGET, kinds });
  const tally: Tally = {
    calls: {},
    records: 0,
    quietLooks: 0,
    silentSweeps: 0,
    complaints: [...invalidDocuments(stage, rows)],
  };
  await stage.prepare?.(world);
  const views: Record<string, Map<string, JsonObject>> = {};
  await settle(world, { stage, subjects, phase: 'base', tally });
  views.base = await look(world, stage, subjects);
  const attribution = attribute(world);
  for (const phase of PHASES) {
    const since = world.sandbox.ledger.entries().at(-1)?.sequence ?? 0;
    const deployments = await countDeployments(world, stage, subjects);
    await settle(world, { stage, subjects, phase, tally });
    const made = entriesSince(world, since);
    views[phase] = await look(world, stage, subjects);
    const after = await countDeployments(world, stage, subjects);
    for (const subject of subjects) {
      const began = (after.get(subject.name) ?? 0) - (deployments.get(subject.name) ?? 0);
      judge({ subject, phase, made, began, views, attribution, tally, isNews: isNews(stage, subject, phase) });
    }
    await sweepInSilence(world, subjects, { phase, tally });
  }
  return { kind: stage.kind, rows: rows.length, phases: rows.length * PHASES.length, ...tally };
}

interface Tally {
  calls: Record<string, number>;
  records: number;
  quietLooks: number;
  silentSweeps: number;
  complaints: string[];
}

function subjectOf(row: Row, index: number): Subject {
  const name = `u${String(index).padStart(3, '0')}`;
  return { row, name, key: keyOf({ namespace: 'shop', kind: row.kind, name }) };
}

function specOf(stage: Stage, { row, name }: Subject, phase: Phase | 'base'): JsonObject {
  const base = stage.bases[row.base];
  if (!base) throw new Error(`${row.leaf} stands on ${row.base}, which is nothing`);
  const without = patched(base(name), row.beside);
  return phase === 'base' ? without : patched(without, patchOf(row, phase));
}

function patchOf({ set, change, clear }: Row, phase: Phase): Patch {
  return { set, change, clear, restore: set }[phase];
}

function documentOf(kind: string, name: string, spec: JsonObject): string {
  const document = { apiVersion: 'evenkeel.dev/v1alpha1', kind, metadata: { name, namespace: 'shop' }, spec };
  return stringify(document, { aliasDuplicateObjects: false });
}

function filesOf(stage: Stage, subjects: readonly Subject[], phase: Phase | 'base'): Files {
  const own = subjects.map((subject) => {
    const document = documentOf(stage.kind, subject.name, specOf(stage, subject, phase));
    return [`${subject.name}.yaml`, document] as const;
  });
  const others = stage.around(subjects.map(({ name }) => name)).map(([kind, name, spec], index) => {
    return [`around-${index}.yaml`, documentOf(kind, name, spec)] as const;
  });
  return Object.fromEntries([['namespace.yaml', namespaceText()], ...others, ...own]);
}

/** What the loader has against the documents of the rows. */
export function invalidDocuments(stage: Stage, rows: readonly Row[]): readonly string[] {
  const subjects = rows.map(subjectOf);
  return (['base', 'set', 'change'] as const).flatMap((phase) => {
    const list = Object.entries(filesOf(stage, subjects, phase)).map(([path, text]) => ({ path, text }));
    const { problems } = createLoader().load(list, { source: 'updates', commit: { id: phase } });
    return problems.map((problem) => {
      const subject = subjects.find(({ name }) => problem.key?.endsWith(`/${name}`));
      return `${subject?.row.leaf ?? problem.key} in ${phase}: ${problem.message}`;
    });
  });
}

interface Settling {
  readonly stage: Stage;
  readonly subjects: readonly Subject[];
  readonly phase: Phase | 'base';
  readonly tally: Tally;
}

async function settle(world: World, { stage, subjects, phase, tally }: Settling): Promise<void> {
  await world.commit(filesOf(stage, subjects, phase));
  // Until everything has been looked at once, what is shown is the state of before.
  await world.clock.advance(SWEEP_MS);
  await world.settle(SETTLE_LIMIT_MS);
  for (const { key, row } of subjects) {
    const object = world.operator().views.object(key);
    const { sync, outcome, differences = [], unmodelled = [] } = object ?? {};
    if (sync !== 'Synced' || outcome?.kind !== 'settled' || differences.length > 0)
      tally.complaints.push(
        `${row.leaf} in ${phase}: not settled: ${JSON.stringify({ sync, outcome, differences, plan: object?.plan })}`.slice(
          0,
          700,
        ),
      );
    if (unmodelled.length > 0) tally.complaints.push(`${row.leaf} in ${phase}: unmodelled ${unmodelled.join(', ')}`);
  }
}

async function look(world: World, stage: Stage, subjects: readonly Subject[]): Promise<Map<string, JsonObject>> {
  const views = new Map<string, JsonObject>();
  for (const { key, name } of subjects) {
    const status = world.operator().views.object(key);
    const place = stage.knownByArn ? status?.summary?.arn : name;
    if (place !== undefined) views.set(name, await LIVE_VIEWS[stage.kind](world, place).catch(() => ({})));
  }
  return views;
}

async function countDeployments(
  world: World,
  stage: Stage,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  if (stage.kind !== 'Service') return counts;
  for (const { name } of subjects) {
    const input = { cluster: 'shop', service: name, maxResults: 100 };
    const answer = await world.call('ecs', 'ListServiceDeployments', input).catch(() => ({ serviceDeployments: [] }));
    counts.set(name, (answer.serviceDeployments as readonly unknown[]).length);
  }
  return counts;
}

function entriesSince(world: World, since: number): readonly LedgerEntry[] {
  return world.sandbox.ledger.entries({ mutating: true }).filter(({ sequence }) => sequence > since);
}

/** What is known of a service's scaling is written down on the service. */
function recordOf(entry: LedgerEntry, attribution: Attribution, { key, name, row }: Subject): boolean {
  const place = row.kind === 'ServiceAutoScaling' ? keyOf({ namespace: 'shop', kind: 'Service', name }) : key;
  return attribution.of(entry) === place;
}

interface Look {
  readonly subject: Subject;
  readonly phase: Phase;
  readonly made: readonly LedgerEntry[];
  readonly began: number;
  readonly views: Readonly<Record<string, Map<string, JsonObject>>>;
  readonly attribution: Attribution;
  readonly tally: Tally;
  readonly isNews: boolean;
}

/** Whether the document says something else than in the phase before. */
function isNews(stage: Stage, subject: Subject, phase: Phase): boolean {
  const before = PHASES[PHASES.indexOf(phase) - 1] ?? 'base';
  return !jsonEqual(specOf(stage, subject, before), specOf(stage, subject, phase));
}

function judge({ subject, phase, made, began, views, attribution, tally, isNews }: Look): void {
  const { row, name, key } = subject;
  const expected: PhaseExpectation = phasesOf(row)[phase];
  const mine = made.filter((entry) => attribution.of(entry) === key);
  const records = made.filter((entry) => isRecord(entry) && recordOf(entry, attribution, subject));
  const writes = mine.filter((entry) => !isRecord(entry));
  const calls = writes.map(describeCall);
  tally.records += records.length;
  for (const { operation } of writes) tally.calls[operation] = (tally.calls[operation] ?? 0) + 1;
  const complain = (what: string) => tally.complaints.push(`${row.leaf} in ${phase}: ${what}`);
  if (!jsonEqual(calls, [...expected.calls])) complain(`calls ${show(calls)}, expected ${show(expected.calls)}`);
  for (const { operation, outcome, code } of writes) if (outcome !== 'ok') complain(`${operation} ended with ${code}`);
  for (const odd of writes.flatMap(oddities)) complain(odd);
  const sentinel = phase === (row.toDefault ? 'change' : 'clear') ? sentinelOf(row) : undefined;
  const sent = writes.map(({ input }) => input as JsonObject);
  if (sentinel && !sent.some((input) => carries(input, sentinel)))
    complain(`sent ${show(sent)}, expected ${show(sentinel)} in it`);
  if (records.length !== (isNews ? 1 : 0)) complain(`recorded ${records.length} times`);
  if (began !== (expected.rollout ? 1 : 0)) complain(`${began} service deployments began`);
  const live = views[phase]?.get(name);
  const shown = phase === 'change' ? row.shows[1] : row.shows[0];
  if (phase !== 'clear' && !(phase === 'change' && row.toDefault)) checkShown(live, shown, complain);
  const like = expected.like && views[expected.like]?.get(name);
  if (like && live && !jsonEqual(live, like))
    complain(`live is not as in ${expected.like}: ${show(differing(like, live))}`);
}

/** To the letter, with more beside it in objects. */
function carries(sent: Json | undefined, wanted: Json): boolean {
  if (!isObject(wanted)) return jsonEqual(sent, wanted);
  return isObject(sent) && Object.entries(wanted).every(([member, value]) => carries(sent[member], value as Json));
}

function checkShown(live: JsonObject | undefined, shown: Patch, complain: (what: string) => void): void {
  for (const [place, value] of Object.entries(shown)) {
    const found = valueAt(live, place);
    if (!holds(found, value)) complain(`live ${place} is ${show(found ?? null)}, not ${show(value)}`);
  }
}

/** Whether the live value is the one that was sent, with whatever AWS fills in beside it. */
function holds(live: Json | undefined, sent: Json): boolean {
  if (Array.isArray(sent)) {
    if (!Array.isArray(live) || live.length !== sent.length) return false;
    return sent.every((element) => live.some((other) => holds(other, element)));
  }
  if (isObject(sent))
    return isObject(live) && Object.entries(sent).every(([member, value]) => holds(live[member], value as Json));
  return String(live) === String(sent);
}

function differing(a: JsonObject, b: JsonObject): JsonObject {
  const members = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((m) => !jsonEqual(a[m], b[m]));
  return Object.fromEntries(members.map((m) => [m, { was: a[m] ?? null, is: b[m] ?? null }]));
}

function show(value: unknown): string {
  return JSON.stringify(value).slice(0, 600);
}

interface Silence {
  readonly phase: Phase;
  readonly tally: Tally;
}

async function sweepInSilence(world: World, subjects: readonly Subject[], { phase, tally }: Silence): Promise<void> {
  const before = world.sandbox.ledger.entries().at(-1)?.sequence ?? 0;
  const looked = new Map(subjects.map(({ key }) => [key, world.operator().views.object(key)?.lastSeenAt]));
  for (let sweep = 0; sweep < QUIET_SWEEPS; sweep++) {
    await world.clock.advance(SWEEP_MS);
    tally.silentSweeps += 1;
    for (const { key } of subjects) {
      const seen = world.operator().views.object(key)?.lastSeenAt;
      if (seen !== looked.get(key)) tally.quietLooks += 1;
      looked.set(key, seen);
    }
  }
  const loud = entriesSince(world, before);
  for (const { operation, input } of loud)
    tally.complaints.push(`after ${phase}: ${operation} ${show(input)} in a sweep that has nothing to do`);
}
