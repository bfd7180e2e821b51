import { describe, expect, it } from 'vitest';
import { type Action, actionOf, formatPlan, planDocument } from '../../../controller/cli/output/plan-text.ts';
import { styleFor } from '../../../controller/cli/output/style.ts';
import { DEFAULT_MANAGEMENT } from '../../../controller/model/document.ts';
import { type Plan, type StepEffect, step } from '../../../controller/model/plan.ts';
import type { ObjectStatus } from '../../../controller/model/status.ts';
import { objectStatus } from '../../support/fleet.ts';

const PLAIN = styleFor('never', { isTerminal: false, env: {} });
const IDENTITY = { namespace: 'shop', kind: 'Service', name: 'web' } as const;

function act(...effects: readonly StepEffect[]): Partial<ObjectStatus> {
  const steps = effects.map((effect) =>
    step('ecs:UpdateService', { service: 'web' }, { effect, why: `because of ${effect}` }),
  );
  return { plan: { kind: 'act', steps }, outcome: { kind: 'held', reason: 'dry run' }, sync: 'OutOfSync' };
}

const registered = step(
  'ecs:RegisterTaskDefinition',
  { family: 'web', containerDefinitions: [] },
  {
    effect: 'update',
    why: 'new revision',
  },
);
const registration: Partial<ObjectStatus> = { ...act(), plan: { kind: 'act', steps: [registered] } };
const observe = { management: { ...DEFAULT_MANAGEMENT, mode: 'observe' } } as const;
const missing = { status: 'Missing', message: 'does not exist in AWS' } as const;
const blocked = { kind: 'blocked', reason: 'waits for shop/Cluster/shop' } as const;

describe('actionOf', () => {
  const rows: readonly (readonly [string, Partial<ObjectStatus>, Action])[] = [
    ['nothing to send', {}, 'unchanged'],
    ['a creation with all that belongs to it', act('update', 'create', 'tag'), 'create'],
    ['a new revision and its rollout', act('update', 'rollout'), 'rollout'],
    ['a new revision, which is rolled out next', registration, 'rollout'],
    ['tags alone', act('tag'), 'update'],
    ['a creation that begins with a registration', { ...act('update'), health: missing }, 'create'],
    ['a replacement', act('create', 'replace'), 'replace'],
    ['a deletion', act('delete'), 'delete'],
    [
      'content that failed before',
      { plan: { kind: 'hold', cause: 'rolledBack', reason: '', details: [], steps: [] } },
      'held',
    ],
    ['somebody else’s object', { plan: { kind: 'refuse', code: 'NOT_OWNED', message: '' } }, 'refused'],
    ['what AWS did not answer', { outcome: { kind: 'failed', reason: '', retry: true } }, 'failed'],
    ['an object that is to come after another', { outcome: blocked, health: missing }, 'create'],
    ['an object that lives and waits for another', { outcome: blocked }, 'waiting'],
    ['a rollout under way', { outcome: { kind: 'progressing', reason: '', recheckMs: 1 } }, 'waiting'],
  ];

  it.each(rows)('calls %s by its name', (_what, over, expected) => {
    expect(actionOf(objectStatus(IDENTITY, over))).toBe(expected);
  });
});

const CHANGED = objectStatus(IDENTITY, {
  ...act('update', 'rollout'),
  differences: [
    { path: 'template.image', desired: 'web:2', live: 'web:1', why: { reason: 'set' } },
    { path: 'template.environment[name=API_TOKEN].value', desired: 'new', live: 'old', why: { reason: 'set' } },
  ],
  ignored: [{ path: 'desiredCount', desired: 2, live: 5, why: { reason: 'owned', by: 'auto scaling' } }],
});
const SAME = objectStatus({ ...IDENTITY, name: 'api' });
const VIEW = { owner: 'production', scopes: ['123456789012 eu-west-1 as arn:aws:iam::1:role/x'], showIgnored: false };

describe('formatPlan', () => {
  it('says what a replacement will do after its first steps', () => {
    const replaced = { ...act('replace').plan, ahead: ['listeners move', 'no request fails meanwhile'] };
    const text = formatPlan(
      { ...VIEW, objects: [objectStatus(IDENTITY, { ...act(), plan: replaced as Plan })] },
      PLAIN,
    );
    expect(text.split('\n').slice(3, 6)).toEqual([
      '    ecs:UpdateService   because of replace',
      '    then                listeners move',
      '    then                no request fails meanwhile',
    ]);
  });

  it('names account and role, prints each field with its reason, and totals', () => {
    expect(formatPlan({ ...VIEW, objects: [CHANGED, SAME] }, PLAIN)).toBe(
      [
        'account 123456789012 eu-west-1 as arn:aws:iam::1:role/x owner production',
        '',
        '~ rollout shop/Service/web',
        '    template.image:                               web:1 → web:2                                 (set in the manifest)',
        '    template.environment[name=API_TOKEN].value:   (sensitive, changed) → (sensitive, changed)   (set in the manifest)',
        '    ecs:UpdateService   because of update',
        '    ecs:UpdateService   because of rollout',
        '',
        'Plan: 1 to roll out, 1 unchanged',
        '',
      ].join('\n'),
    );
  });

  it('says of each object, and of all, what is only looked at', () => {
    const waits = objectStatus({ ...IDENTITY, name: 'api' }, { outcome: blocked, health: missing, ...observe });
    const written = objectStatus({ ...IDENTITY, name: 'worker' }, act('update'));
    const lines = (...objects: readonly ObjectStatus[]) =>
      formatPlan({ ...VIEW, objects }, PLAIN)
        .split('\n')
        .filter((line) => /^([+~]|Plan)/.test(line));
    expect(lines(waits)).toEqual([
      '+ create shop/Service/api (management.mode: observe, so not written)',
      'Plan: 1 to create; nothing of that is written (management.mode: observe)',
    ]);
    expect(lines(waits, written).at(-1)).toBe(
      'Plan: 1 to create, 1 to update; 1 of these is not written (management.mode: observe)',
    );
  });

  it('lists what will be made, in what order, with the fields of its manifest', () => {
    const made = { key: 'shop/Cluster/shop', identity: { namespace: 'shop', kind: 'Cluster', name: 'shop' } } as const;
    const cluster = objectStatus(made.identity, { ...act('create'), health: missing });
    const service = objectStatus(IDENTITY, { outcome: blocked, health: missing });
    const spec = {
      cluster: 'shop',
      template: { containerDefinitions: [{ name: 'web', environment: [{ name: 'DB_PASSWORD', value: 'hunter2' }] }] },
    };
    const blueprints = new Map([
      [made.key, { spec: {}, dependencies: [] }],
      [service.key, { spec, dependencies: [made.key, 'shop/Cluster/lives-already' as const] }],
    ]);
    const view = { ...VIEW, objects: [cluster, service, SAME], blueprints };

    expect(formatPlan(view, PLAIN).split('\n').slice(2)).toEqual([
      '+ create shop/Cluster/shop',
      '    ecs:UpdateService   because of create',
      '',
      '+ create shop/Service/web   after shop/Cluster/shop',
      '    cluster:                                                                       shop',
      '    template.containerDefinitions[name=web].environment[name=DB_PASSWORD].value:   (sensitive)',
      '',
      'Created in this order, each tier as soon as what it needs is ready:',
      '  tier 1   1   Cluster/shop',
      '  tier 2   1   Service/web',
      '',
      'Plan: 2 to create, 1 unchanged',
      '',
    ]);
    expect(planDocument(view)).toMatchObject({
      totals: { create: 2 },
      objects: [
        { key: 'shop/Cluster/shop', action: 'create', after: [] },
        {
          action: 'create',
          after: ['shop/Cluster/shop'],
          fields: [
            { path: 'cluster', value: 'shop' },
            { path: expect.stringContaining('DB_PASSWORD'), value: '(sensitive)' },
          ],
        },
        { action: 'unchanged', after: undefined, fields: undefined },
      ],
    });
  });

  it('says where substituted values came from, secrets masked', () => {
    const origins = [
      { path: 'template.image', expression: '${ssm:/evenkeel/tag}', value: 'web:2' },
      { path: 'template.environment[1].value', name: 'API_TOKEN', expression: '${var:what}', value: 'new' },
      { path: 'template.cpu', expression: '${ssm:/evenkeel/db-password}', value: '256' },
    ];
    const view = { ...VIEW, objects: [{ ...CHANGED, origins }] };

    const text = formatPlan(view, PLAIN);

    expect(text).toMatch(/template\.image: +from \$\{ssm:\/evenkeel\/tag\} = web:2\n/);
    expect(text).toMatch(/environment\[1\]\.value: +from \$\{var:what\} = \(sensitive\)\n/);
    expect(text).toMatch(/template\.cpu: +from \$\{ssm:\/evenkeel\/db-password\} = \(sensitive\)\n/);
    expect(planDocument(view)).toMatchObject({
      objects: [
        {
          origins: [
            { path: 'template.image', expression: '${ssm:/evenkeel/tag}', value: 'web:2' },
            { value: '(sensitive)' },
            { value: '(sensitive)' },
          ],
        },
      ],
    });
  });

  it('shows what is left alone on request', () => {
    const text = formatPlan({ ...VIEW, showIgnored: true, objects: [CHANGED] }, PLAIN);

    expect(text).toContain('desiredCount:');
    expect(text).toContain('5 → 2');
    expect(text).toContain('(owned by auto scaling)');
  });

  it('says that nothing would be written where the manifest only observes', () => {
    const observed = { ...CHANGED, management: DEFAULT_MANAGEMENT };

    expect(formatPlan({ ...VIEW, objects: [observed] }, PLAIN)).toContain('management.mode: observe, so not written');
  });

  it('is data too, and holds no secret there either', () => {
    const document = planDocument({ ...VIEW, objects: [CHANGED, SAME] });

    expect(document).toMatchObject({ kind: 'Plan', owner: 'production', totals: { rollout: 1, unchanged: 1 } });
    expect(JSON.stringify(document)).not.toContain('"new"');
  });
});
