import { describe, expect, it } from 'vitest';
import { contentOf } from '../../controller/model/acknowledgement.ts';
import type { Difference } from '../../controller/model/difference.ts';
import { DEFAULT_MANAGEMENT } from '../../controller/model/document.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import type { DriftPage } from '../../dashboard/schema/drift.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { createFleet, FLEET_NOW, MINUTE, objectStatus } from '../support/fleet.ts';

const { get } = dashboardUnderTest();

async function list(query: string, under: { get: typeof get } = { get }): Promise<DriftPage> {
  const { status, body } = await under.get(`/api/v1/drift?${query}`);
  expect(status).toBe(200);
  return body as DriftPage;
}

const fieldsOf = async (query: string): Promise<string[]> =>
  (await list(query)).items.map(({ name, field, state }) => `${state} ${name} ${field}`);

const GRACE = 'healing web healthCheckGracePeriodSeconds';
const MAXIMUM = 'healing web deploymentConfiguration.maximumPercent';
const MINIMUM = 'acknowledged web deploymentConfiguration.minimumHealthyPercent';
const LEDGER = 'observed ledger-batch desiredCount';
const GATEWAY = 'suspended gateway desiredCount';

describe('GET /api/v1/drift', () => {
  it.each([
    ['', [LEDGER, GATEWAY, MAXIMUM, GRACE, MINIMUM], 'what needs a person comes first, acknowledged things last'],
    ['sort=since', [LEDGER, MINIMUM, GATEWAY, MAXIMUM, GRACE], 'the oldest first'],
    ['sort=-since', [MAXIMUM, GRACE, GATEWAY, MINIMUM, LEDGER], 'the newest first'],
    ['sort=object', [LEDGER, GATEWAY, MAXIMUM, MINIMUM, GRACE], 'by object'],
    ['sort=field', [MAXIMUM, MINIMUM, LEDGER, GATEWAY, GRACE], 'one field of many objects together'],
    ['namespace=shop', [MAXIMUM, GRACE, MINIMUM], 'of a namespace'],
    ['name=gateway', [GATEWAY], 'of a name'],
    ['state=acknowledged&state=observed', [LEDGER, MINIMUM], 'by what becomes of it'],
    ['q=desiredcount', [LEDGER, GATEWAY], 'words may stand in a field'],
    ['q=ns:shop+grace', [GRACE], 'and in tokens'],
    ['kind=Cluster', [], 'nothing of a kind that did not drift'],
  ])('%s: %j, %s', async (query, expected) => expect(await fieldsOf(query)).toEqual(expected));

  it('counts fields, objects, states, and what nobody could look at', async () => {
    const { items: _items, ...counts } = await list('');
    expect(counts).toEqual({
      total: 5,
      groups: [],
      objects: 3,
      unseen: 2,
      states: { refused: 0, held: 0, observed: 1, suspended: 1, healing: 2, acknowledged: 1, ignored: 1 },
    });
  });

  it('gives whole rows', async () => {
    const [row] = (await list('q=minimumhealthy')).items;
    expect(row).toEqual({
      id: contentOf({ path: 'deploymentConfiguration.minimumHealthyPercent', desired: 100, live: 50 }),
      key: 'shop/Service/web',
      namespace: 'shop',
      kind: 'Service',
      name: 'web',
      field: 'deploymentConfiguration.minimumHealthyPercent',
      desired: 100,
      live: 50,
      cause: 'moved',
      why: 'acknowledged until 2026-11-21T18:00:00Z: INC-412: room for the sale',
      state: 'acknowledged',
      message: 'acknowledged until 2026-11-21T18:00:00Z: INC-412: room for the sale',
      mode: 'enforce',
      reach: { effect: 'update', tasks: 6 },
      actor: { kind: 'person', words: 'Acknowledged by a person' },
      since: FLEET_NOW - 180 * MINUTE,
      sinceExact: true,
      until: '2026-11-21T18:00:00Z',
      origin: { file: 'shop/web.yaml', line: 1, column: 1 },
      rulePlace: { file: 'shop/web.yaml', line: 7, column: 3, inside: 'management' },
      account: '123456789012',
      region: 'eu-west-1',
    });
  });

  it('pages through every field once', async () => {
    const many = dashboardUnderTest(
      {},
      createFleet(Array.from({ length: 40 }, (_, index) => drifted({}, { name: `s${index}` }))),
    );
    for (const sort of ['state', 'since', 'object', 'field', 'reach', '-object', 'reach&by=field', '-since&by=actor']) {
      const seen: string[] = [];
      let query = `sort=${sort}&limit=7`;
      for (;;) {
        const page = await list(query, many);
        seen.push(...page.items.map(({ key, field }) => `${key} ${field}`));
        expect(page.total).toBe(40);
        if (page.next === undefined) break;
        query = `sort=${sort}&limit=7&cursor=${page.next}`;
      }
      expect([seen.length, new Set(seen).size], sort).toEqual([40, 40]);
    }
    expect((await many.get('/api/v1/drift?sort=object&cursor=x')).status).toBe(400);
  });
});

const COUNT: Difference = { path: 'desiredCount', desired: 2, live: 5, why: { reason: 'set' } };

function drifted(over: Partial<ObjectStatus>, { name = 'web', difference = COUNT } = {}): ObjectStatus {
  return objectStatus(
    { namespace: 'shop', kind: 'Service', name },
    {
      sync: 'OutOfSync',
      differences: [difference],
      driftSince: FLEET_NOW,
      drift: { cause: 'moved', fields: [{ path: difference.path, since: FLEET_NOW, exact: true }] },
      plan: { kind: 'act', steps: [] },
      outcome: { kind: 'progressing', reason: 'count 5 → 2', recheckMs: 0 },
      ...over,
    },
  );
}

const OBSERVING = { ...DEFAULT_MANAGEMENT, mode: 'observe' } as const;
const SUSPENDED = {
  type: 'Suspended',
  status: 'True',
  reason: 'Suspended',
  message: 'load test',
  lastTransitionTime: FLEET_NOW,
} as const;

describe('what becomes of a drifted field', () => {
  it.each<{ over: Partial<ObjectStatus>; state: string; message: string; because: string }>([
    { over: {}, state: 'healing', message: 'is put back to what the manifest says', because: 'it is enforced' },
    {
      over: { outcome: { kind: 'failed', reason: 'AccessDenied', retry: true } },
      state: 'healing',
      message: 'cannot be healed: AccessDenied',
      because: 'it goes on being tried',
    },
    {
      over: { management: OBSERVING, outcome: { kind: 'held', reason: 'observe' } },
      state: 'observed',
      message: 'only observed: nothing is written',
      because: 'the mode is observe',
    },
    {
      over: {
        management: OBSERVING,
        conditions: [SUSPENDED],
        plan: { kind: 'refuse', code: 'SUSPENDED', message: 'load test' },
      },
      state: 'suspended',
      message: 'load test',
      because: 'that is what a person has to undo first',
    },
    {
      over: { plan: { kind: 'refuse', code: 'OWNER_TAG_STRIPPED', message: 'the owner tag was removed' } },
      state: 'refused',
      message: 'the owner tag was removed',
      because: 'a guard refuses',
    },
    {
      over: {
        outcome: { kind: 'held', reason: 'dry run: the plan is shown and nothing is written' },
        conditions: [{ ...SUSPENDED, type: 'Stalled', reason: 'DryRun' }],
      },
      state: 'observed',
      message: 'looked at once: a controller that enforces it, or evenkeel apply, puts it back',
      because: 'a command looked at it once',
    },
    {
      over: { outcome: { kind: 'held', reason: 'somebody else writes it too' } },
      state: 'held',
      message: 'somebody else writes it too',
      because: 'it was undone again and again',
    },
  ])('is $state, because $because', async ({ over, state, message }) => {
    const { items } = await list('', dashboardUnderTest({}, createFleet([drifted(over)])));
    expect(items).toMatchObject([{ state, message }]);
  });
});

it('what a rule ignores is listed when it is asked for', async () => {
  const ignored = { ...COUNT, why: { reason: 'ignored', rule: 'desiredCount', at: 'web.yaml:4' } } as const;
  const under = dashboardUnderTest(
    {},
    createFleet([drifted({ differences: [], ignored: [ignored], drift: undefined, driftSince: undefined })]),
  );
  expect((await list('', under)).items).toEqual([]);
  expect((await list('state=ignored', under)).items).toMatchObject([
    { field: 'desiredCount', state: 'ignored', message: 'ignored by rule at web.yaml:4' },
  ]);
});

it('a change that a commit asks for is no drift', async () => {
  const under = dashboardUnderTest({}, createFleet([drifted({ drift: undefined, driftSince: undefined })]));
  expect(await list('', under)).toMatchObject({ items: [], total: 0 });
});

it('values that must not be shown are not', async () => {
  const path = 'template.containerDefinitions[name=app].environment[name=DB_PASSWORD].value';
  const difference: Difference = { path, desired: 'hunter2', live: 'hunter3', why: { reason: 'set' } };
  const { items } = await list('', dashboardUnderTest({}, createFleet([drifted({}, { difference })])));
  expect(JSON.stringify(items)).not.toContain('hunter');
  expect(items).toMatchObject([{ desired: '(sensitive, changed)', live: '(sensitive, changed)' }]);
});
