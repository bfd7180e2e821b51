import { describe, expect, it } from 'vitest';
import { parseSelection } from '../../controller/cli/objects/address.ts';
import { KIND_ALIASES } from '../../controller/cli/objects/kind-names.ts';
import { isFinished, type Settling, settlingOf } from '../../controller/cli/objects/settling.ts';
import { readCrds } from '../../crds/crd.ts';
import { objectStatus } from '../support/fleet.ts';

describe('names of kinds', () => {
  it('are those of the CRDs', () => {
    const named = readCrds().map((crd) => [crd.kind, [...crd.shortNames, crd.plural]]);

    expect(KIND_ALIASES).toEqual(Object.fromEntries(named));
  });
});

describe('parseSelection', () => {
  it.each([
    [[], undefined, { namespace: undefined, kind: undefined, name: undefined }],
    [['all'], 'shop', { namespace: 'shop', kind: undefined, name: undefined }],
    [['SVC'], undefined, { namespace: undefined, kind: 'Service', name: undefined }],
    [['tg', 'web'], 'shop', { namespace: 'shop', kind: 'TargetGroup', name: 'web' }],
    [['tg/web'], undefined, { namespace: undefined, kind: 'TargetGroup', name: 'web' }],
    [['shop/TargetGroup/web'], 'shop', { namespace: 'shop', kind: 'TargetGroup', name: 'web' }],
  ])('reads %j in namespace %s', (args, namespace, expected) => {
    expect(parseSelection(args, namespace)).toEqual(expected);
  });

  it.each([[['a/b/c/d']], [['service', '']], [['service', 'a', 'b']], [['shop/Service/web', '']]])(
    'refuses %j',
    (args) => {
      expect(() => parseSelection(args, undefined)).toThrow('names no object');
    },
  );

  it('refuses an address in another namespace than the one of the option', () => {
    expect(() => parseSelection(['shop/Service/web'], 'blog')).toThrow('is not in namespace blog');
  });
});

const IDENTITY = { namespace: 'shop', kind: 'Service', name: 'web' } as const;

describe('settlingOf', () => {
  it.each([
    ['settled', {}, 'done'],
    [
      'steps to send',
      { plan: { kind: 'act', steps: [] }, outcome: { kind: 'progressing', reason: '', recheckMs: 0 } },
      'pending',
    ],
    [
      'a rollout',
      { plan: { kind: 'wait', reason: '', recheckMs: 1 }, outcome: { kind: 'progressing', reason: '', recheckMs: 1 } },
      'rolling',
    ],
    ['another first', { outcome: { kind: 'blocked', reason: '' } }, 'waiting'],
    [
      'rolled back',
      {
        plan: { kind: 'hold', cause: 'rolledBack', reason: '', details: [], steps: [] },
        outcome: { kind: 'held', reason: '' },
      },
      'broken',
    ],
    [
      'degraded at rest',
      { health: { status: 'Degraded', message: '' }, outcome: { kind: 'held', reason: '' } },
      'broken',
    ],
    [
      'refused',
      { plan: { kind: 'refuse', code: 'NOT_OWNED', message: '' }, outcome: { kind: 'held', reason: '' } },
      'refused',
    ],
    ['a failure that is tried again', { outcome: { kind: 'failed', reason: '', retry: true } }, 'pending'],
    ['a failure that is not', { outcome: { kind: 'failed', reason: '', retry: false } }, 'failed'],
  ] as const)('%s', (_name, over, expected) => {
    expect(settlingOf(objectStatus(IDENTITY, over)).kind).toBe(expected);
  });
});

describe('isFinished', () => {
  const done: Settling = { kind: 'done' };
  const rolling: Settling = { kind: 'rolling', message: '' };
  const waiting: Settling = { kind: 'waiting', message: '' };
  const pending: Settling = { kind: 'pending', message: '' };
  const broken: Settling = { kind: 'broken', message: '', details: [] };

  const rows: readonly (readonly [readonly Settling[], boolean, boolean, string])[] = [
    [[done, done], false, true, 'everything is settled'],
    [[done, pending], false, false, 'something is still to be sent'],
    [[done, rolling], false, true, 'rollouts are not followed unless asked'],
    [[done, rolling], true, false, 'rollouts are followed when asked'],
    [[rolling, waiting], false, false, 'what waits may go on when the rollout is through'],
    [[broken, waiting], true, true, 'nothing moves any more'],
  ];

  it.each(rows)('%j, following %s: %s, because %s', (settlings, follow, expected) => {
    expect(isFinished(settlings, follow)).toBe(expected);
  });
});
