import { describe, expect, it } from 'vitest';
import type { Document } from '../../controller/model/document.ts';
import type { HealthStatus } from '../../controller/model/health.ts';
import type { ErasedKind } from '../../controller/model/kind.ts';
import { aDocument } from '../support/documents.ts';
import { operatorOnToys, SWEEP_MS } from '../support/operator-on-toys.ts';
import { createToyAws, TOY_KIND } from '../support/toy-aws.ts';

/** Toys whose health is what their value says: `sick` and `moving` are not ready. */
const KIND = {
  ...TOY_KIND,
  health: (live: unknown) => {
    const { value } = live as { readonly value: string };
    const status: HealthStatus = value.startsWith('sick')
      ? 'Degraded'
      : value.startsWith('moving')
        ? 'Progressing'
        : 'Healthy';
    return { status, message: `value is ${value}` };
  },
} as ErasedKind;

const namespace = aDocument(
  { namespace: 'shop', kind: 'Namespace', name: 'shop' },
  { spec: { management: { mode: 'enforce' } } as Document['spec'] },
);
const toy = (name: string, value: string, dependsOn: readonly string[] = []): Document =>
  aDocument({ namespace: 'shop', kind: 'Cluster', name }, { spec: { value }, management: { dependsOn } });

async function world(documents: readonly Document[]) {
  const made = operatorOnToys({}, createToyAws(), { kinds: [KIND] });
  await made.commit([namespace, ...documents]);
  await made.clock.advance(5_000);
  return made;
}

const web = (value: string): Document => toy('web', value, ['Cluster/db']);
const liveValue = (made: Awaited<ReturnType<typeof world>>, name: string): string | undefined =>
  made.aws.things.get(name)?.value;
const outcomeOf = (made: Awaited<ReturnType<typeof world>>): unknown =>
  made.operator.views.object('shop/Cluster/web')?.outcome;

describe('dependsOn', () => {
  it('waits with what is new until the other one is ready, and says for what', async () => {
    const made = await world([toy('db', 'moving'), web('1')]);
    expect([liveValue(made, 'db'), liveValue(made, 'web')]).toEqual(['moving', undefined]);
    expect(outcomeOf(made)).toEqual({
      kind: 'blocked',
      reason: 'waits for shop/Cluster/db: value is moving',
    });
    await made.commit([namespace, toy('db', 'ok'), web('1')], { commit: { id: 'c2' } });
    await made.clock.advance(2_000);
    expect(liveValue(made, 'web')).toBe('1');
  });

  it('waits for what the same commit changes, although it was ready before', async () => {
    const made = await world([toy('db', '1'), web('1')]);
    expect(outcomeOf(made)).toEqual({ kind: 'settled' });
    await made.commit([namespace, toy('db', 'moving 2'), web('2')], { commit: { id: 'c2' } });
    await made.clock.advance(5_000);
    expect([liveValue(made, 'db'), liveValue(made, 'web')]).toEqual(['moving 2', '1']);
  });

  it('holds changes back while the other one is degraded, and heals drift all the same', async () => {
    const made = await world([toy('db', '1'), web('1')]);
    await made.commit([namespace, toy('db', 'sick'), web('1')], { commit: { id: 'c2' } });
    await made.clock.advance(5_000);
    made.aws.things.set('web', { ...(made.aws.things.get('web') ?? { tags: {} }), value: 'edited' });
    await made.clock.advance(SWEEP_MS);
    expect(liveValue(made, 'web')).toBe('1');

    await made.commit([namespace, toy('db', 'sick'), web('2')], { commit: { id: 'c3' } });
    await made.clock.advance(5_000);
    expect([liveValue(made, 'web'), outcomeOf(made)]).toEqual([
      '1',
      { kind: 'blocked', reason: 'waits for shop/Cluster/db: it is Degraded: value is sick' },
    ]);
  });

  it('says that nobody declares what it waits for', async () => {
    const made = await world([toy('web', '1', ['Cluster/nothing', 'Cluster/either'])]);
    expect(outcomeOf(made)).toEqual({
      kind: 'blocked',
      reason: 'waits for shop/Cluster/nothing: no manifest declares it (and for 1 more)',
    });
  });

  it('is no reference: one that is only named in AWS’s own way need not be ready', async () => {
    const after = aDocument({ namespace: 'shop', kind: 'Cluster', name: 'web' }, { spec: { value: '1', after: 'db' } });
    const made = await world([toy('db', 'moving'), after]);
    expect(liveValue(made, 'web')).toBe('1');
  });
});
