import { describe, expect, it } from 'vitest';
import type { AlertSending } from '../../controller/model/alerts-view.ts';
import { DEFAULT_MANAGEMENT } from '../../controller/model/document.ts';
import { type HoldCause, type Plan, REFUSALS, type RefusalCode } from '../../controller/model/plan.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import type { SourceView } from '../../controller/model/views.ts';
import type { ChangeView } from '../../controller/model/waves.ts';
import { type AwaitingFacts, awaitingIn } from '../../dashboard/awaiting/awaiting.ts';
import type { AwaitingItem } from '../../dashboard/schema/awaiting.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { createFleet, FLEET_NOW, HOUR, MINUTE, objectStatus } from '../support/fleet.ts';
import { someAlerts } from '../support/some-alerts.ts';

const WEB = { namespace: 'shop', kind: 'Service', name: 'web' } as const;
const NOTHING: AwaitingFacts = { objects: [], sources: [], changes: [], sendings: [], now: FLEET_NOW };
const web = (over: Partial<ObjectStatus>): AwaitingFacts => ({ ...NOTHING, objects: [objectStatus(WEB, over)] });
const refused = (code: RefusalCode): AwaitingFacts => web({ plan: { kind: 'refuse', code, message: 'so it is' } });
const hold = (cause: HoldCause): AwaitingFacts =>
  web({ plan: { kind: 'hold', cause, reason: 'it failed', details: ['exit 1'], steps: [], since: 5 } });
const paused = (deadline?: number): AwaitingFacts =>
  web({
    summary: {
      rollout: {
        state: 'IN_PROGRESS',
        phase: 'paused',
        revision: 'web:8',
        startedAt: 7,
        hook: { id: 'h', type: 'PAUSE', status: 'AWAITING_ACTION', deadline, onTimeout: 'ROLLBACK' },
      },
    },
  });
const suspended = (until?: string, by: string | undefined = 'ann'): AwaitingFacts =>
  web({ suspension: { reason: 'load test', until, by, since: '2026-11-21T08:00:00Z' } });
const at = (ms: number): string => new Date(FLEET_NOW + ms).toISOString();
const source = (over: Partial<SourceView>): AwaitingFacts => ({
  ...NOTHING,
  sources: [{ name: 'git', complete: true, documents: 3, problems: [], lastFetchAt: 9, ...over }],
});
const problem = (over: object = {}) => ({
  location: { file: 'a.yaml', line: 3, column: 5 },
  code: 'UNKNOWN_FIELD',
  message: 'there is no field memmory',
  ...over,
});
const change = (stoppedBy: ChangeView['stoppedBy']): AwaitingFacts => ({
  ...NOTHING,
  changes: [
    {
      source: 'git',
      commit: { id: 'b81e9d3c2a1f0e9d8c7b6a5f' },
      current: 1,
      stoppedBy,
      waves: [
        { state: 'current', members: [{ key: 'shop/Service/web', state: 'failed', since: 4 }] },
        { state: 'ahead', members: [{ key: 'shop/Service/api', state: 'pending' }] },
      ],
    },
  ],
});
const sending = (state: AlertSending['state']): AwaitingFacts => ({
  ...NOTHING,
  sendings: someAlerts()
    .sendings()
    .filter((one) => one.state === state),
});

const said = ({ kind, title, since, deadline, steps }: AwaitingItem) => ({
  kind,
  title,
  since,
  deadline,
  steps: steps.map(({ label, verb, command, yaml, where }) => [label, verb ?? yaml ?? command ?? where ?? '']),
});

describe('what waits for a person', () => {
  it.each([
    {
      because: 'ECS stands still until somebody answers, or the time is over',
      facts: paused(FLEET_NOW + MINUTE),
      item: {
        kind: 'hook',
        title: 'web:8 waits at a hook for somebody to say that it goes on',
        since: 7,
        deadline: FLEET_NOW + MINUTE,
        steps: [
          ['Continue', 'continue'],
          ['Abort and go back', 'stop'],
        ],
      },
    },
    {
      because: 'the content failed: nothing is rolled out until it changes or somebody says restart',
      facts: hold('rolledBack'),
      item: {
        kind: 'held',
        title: 'it failed',
        since: 5,
        steps: [
          ['Commit content that works', 'in shop/web.yaml'],
          ['Roll out again', 'restart'],
        ],
      },
    },
    {
      because: 'a person went back: a person goes on',
      facts: hold('byHand'),
      item: {
        kind: 'held',
        title: 'it failed',
        since: 5,
        steps: [
          ['Go on with the manifest', 'resume'],
          ['Commit content that works', 'in shop/web.yaml'],
        ],
      },
    },
    {
      because: 'nobody gave the suspension an end',
      facts: suspended(),
      item: {
        kind: 'suspended',
        title: 'suspended by ann without an end: load test',
        since: Date.parse('2026-11-21T08:00:00Z'),
        deadline: undefined,
        steps: [
          ['Resume', 'resume'],
          ['Give it an end', 'suspend'],
        ],
      },
    },
    {
      because: 'it ends within the hour, and then what differs is put back',
      facts: suspended(at(HOUR)),
      item: {
        kind: 'suspended',
        title: 'suspended by ann, and about to end: load test',
        since: Date.parse('2026-11-21T08:00:00Z'),
        deadline: FLEET_NOW + HOUR,
        steps: [
          ['Resume', 'resume'],
          ['Suspend for longer', 'suspend'],
        ],
      },
    },
    {
      because: 'what failed is not tried again by itself',
      facts: web({ outcome: { kind: 'failed', reason: 'AccessDenied', retry: false } }),
      item: {
        kind: 'failed',
        title: 'AccessDenied',
        since: undefined,
        steps: [['Look again, once it is mended', 'refresh']],
      },
    },
    {
      because: 'what a document refers to cannot be read: the fleet calls it held, and nothing was planned',
      facts: web({ plan: undefined, outcome: { kind: 'held', reason: '${aws-ip-ranges:S3} cannot be read' } }),
      item: {
        kind: 'failed',
        title: '${aws-ip-ranges:S3} cannot be read',
        steps: [
          ['Mend what it says', 'in shop/web.yaml'],
          ['Look again at once', 'refresh'],
        ],
      },
    },
    {
      because: 'a commit is stopped by a rollout of its own that failed',
      facts: change({ key: 'shop/Service/web', reason: 'rolled back' }),
      item: {
        kind: 'waves',
        title: 'wave 1 of 2 of b81e9d3c failed; 1 other rollouts do not begin',
        since: 4,
        steps: [
          ['Commit content that works', ''],
          ['Try the failed one again', 'restart'],
          ['Let the others go on without it', 'evenkeel rollout skip shop/service/web'],
        ],
      },
    },
    {
      because: 'nothing new is read',
      facts: source({ lastError: 'no route to host' }),
      item: {
        kind: 'source',
        title: 'no route to host',
        since: 9,
        steps: [['Mend the source, then read it again', 'refresh']],
      },
    },
    {
      because: 'a document that nothing stands for is told by its file',
      facts: source({ problems: [problem()] }),
      item: {
        kind: 'invalid',
        title: 'there is no field memmory',
        since: undefined,
        steps: [['Mend the document; nothing of it is in force', 'evenkeel validate a.yaml']],
      },
    },
    {
      because: 'nobody was told',
      facts: sending('dead'),
      item: {
        kind: 'deadLetter',
        title: 'nobody was told: shop/Service/web: drift found in 6 fields',
        since: FLEET_NOW - 119_000,
        steps: [
          ['Try again', 'retry'],
          ['See what it tells of', ''],
        ],
      },
    },
    {
      because: 'its document is gone, and nothing allows its deletion',
      facts: web({
        plan: { kind: 'refuse', code: 'PRUNE_OFF', message: 'it stays' },
        missing: { fetches: 3, since: 6 },
      }),
      item: {
        kind: 'orphan',
        title: 'it stays',
        since: 6,
        steps: [
          ['Have it deleted', 'management: {prune: true}'],
          ['Keep it: put its document back', ''],
        ],
      },
    },
  ])('$item.kind: $because', ({ facts, item }) => {
    expect(awaitingIn(facts).map((one) => said(one.item))).toEqual([{ deadline: undefined, ...item }]);
  });

  it.each([
    { facts: web({}), because: 'all is well' },
    { facts: hold('wave'), because: 'it waits for the other rollout of its commit, which waits itself' },
    { facts: web({ outcome: { kind: 'failed', reason: 'Throttled', retry: true } }), because: 'it is tried again' },
    { facts: suspended(at(HOUR + 1)), because: 'the suspension lasts for a while yet' },
    { facts: change(undefined), because: 'the waves go on' },
    { facts: sending('delivered'), because: 'somebody was told' },
    { facts: source({ problems: [] }), because: 'the source is sound' },
  ])('nothing: $because', ({ facts }) => {
    expect(awaitingIn(facts)).toEqual([]);
  });

  it('one invalid document is told once, by its object where there is one', () => {
    const found = problem({ key: 'shop/Service/web' });
    const elsewhere = problem({ location: { file: 'a.yaml', line: 9, column: 1 } });
    const facts = {
      ...source({ problems: [found, problem(), elsewhere] }),
      objects: [objectStatus(WEB, { problems: [found] })],
    };
    expect(awaitingIn(facts).map(({ item }) => item.id)).toEqual(['invalid:a.yaml', 'invalid:shop/Service/web']);
  });

  it('every refusal either waits with a next step, or is what somebody asked for or passes', () => {
    const waiting = (Object.keys(REFUSALS) as RefusalCode[]).filter((code) => {
      const [one] = awaitingIn(refused(code));
      expect(one?.item.steps.length ?? 1).toBeGreaterThan(0);
      return one !== undefined;
    });
    expect(waiting).toEqual([
      'NOT_OWNED',
      'OWNED_BY_OTHER',
      'OWNER_TAG_STRIPPED',
      'DUPLICATE_IDENTITY',
      'SCOPE_MISMATCH',
      'SCOPE_CHANGED',
      'REPLACEMENT_REFUSED',
      'UNSUPPORTED',
      'INVALID',
      'PRUNE_OFF',
      'PRUNE_CAPPED',
    ]);
  });

  it('the most urgent comes first, and of one kind what ends soonest', () => {
    const named = (name: string, { objects }: AwaitingFacts): ObjectStatus => {
      const [status] = objects;
      return objectStatus({ ...WEB, name }, { ...status, key: `shop/Service/${name}`, identity: { ...WEB, name } });
    };
    const objects = [
      named('orphan', refused('PRUNE_OFF')),
      named('later', paused(FLEET_NOW + HOUR)),
      named('held', hold('check')),
      named('sooner', paused(FLEET_NOW + MINUTE)),
      named('open', paused()),
    ];
    expect(awaitingIn({ ...NOTHING, objects }).map(({ item }) => item.key)).toEqual(
      ['sooner', 'later', 'open', 'held', 'orphan'].map((name) => `shop/Service/${name}`),
    );
  });
});

describe('/api/v1/awaiting', () => {
  const plan: Plan = { kind: 'refuse', code: 'NOT_OWNED', message: 'not ours' };
  const labelled = (namespace: string, labels: Record<string, string>) =>
    objectStatus({ ...WEB, namespace }, { plan, labels, management: { ...DEFAULT_MANAGEMENT, mode: 'enforce' } });

  it.each([
    { query: '', keys: ['media', 'shop'], because: 'all of it' },
    { query: 'namespace=shop', keys: ['shop'], because: 'of a namespace' },
    { query: 'namespace=m*', keys: ['media'], because: 'of namespaces that begin so' },
    { query: 'labels=team%3Dfront', keys: ['shop'], because: 'of a team' },
    { query: 'labels=team%21%3Dfront', keys: ['media'], because: 'of all other teams; dead letters have no labels' },
    { query: 'kind=hook', keys: [], because: 'of a kind' },
    { query: 'q=not+ours+media', keys: ['media'], because: 'by words' },
  ])('$query: $because', async ({ query, keys }) => {
    const fleet = createFleet([labelled('media', {}), labelled('shop', { team: 'front' })]);
    const { body } = await dashboardUnderTest({}, fleet).get(`/api/v1/awaiting?${query}`);
    expect((body as { items: AwaitingItem[] }).items.map(({ namespace }) => namespace)).toEqual(keys);
  });

  it('counts kinds and namespaces, pages, and refuses cursors of other lists', async () => {
    const fleet = createFleet([labelled('media', {}), labelled('shop', {})]);
    const { get } = dashboardUnderTest({ alerts: someAlerts() }, fleet);
    const first = (await get('/api/v1/awaiting?limit=2')).body as { next: string };
    expect(first).toMatchObject({
      total: 3,
      kinds: { refused: 2, deadLetter: 1, hook: 0 },
      namespaces: [
        { namespace: 'media', count: 1 },
        { namespace: 'ops', count: 1 },
        { namespace: 'shop', count: 1 },
      ],
    });
    expect((await get(`/api/v1/awaiting?cursor=${first.next}`)).body).toMatchObject({
      items: [{ kind: 'deadLetter' }],
    });
    expect((await get('/api/v1/awaiting?cursor=x')).status).toBe(400);
  });
});
