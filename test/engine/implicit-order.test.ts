import { describe, expect, it } from 'vitest';
import type { Document, ManagementSpec } from '../../controller/model/document.ts';
import type { HealthStatus } from '../../controller/model/health.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import { inOnePart } from '../../controller/model/in-parts.ts';
import type { ErasedKind } from '../../controller/model/kind.ts';
import type { ImplicitOrder } from '../../controller/ports/implicit-order.ts';
import { aDocument } from '../support/documents.ts';
import { operatorOnToys, SWEEP_MS } from '../support/operator-on-toys.ts';
import { createToyAws, TOY_KIND } from '../support/toy-aws.ts';

/** Toys whose health is what their value says. */
const KIND = {
  ...TOY_KIND,
  health: (live: unknown) => {
    const { value } = live as { readonly value: string };
    const status: HealthStatus = value === 'pending' ? 'Progressing' : value === 'sick' ? 'Degraded' : 'Healthy';
    return { status, message: `value is ${value}` };
  },
} as ErasedKind;

const WEB: ResourceKey = 'shop/Cluster/web';
const NAT: ResourceKey = 'shop/Cluster/nat';
const because = 'tasks could not pull their image before';
/** Whatever the documents say, `web` comes after `nat`. */
const WEB_AFTER_NAT: ImplicitOrder = {
  edges: () => inOnePart([{ later: WEB, earlier: NAT, rule: 'routes-before-tasks', because }]),
};

const namespace = aDocument(
  { namespace: 'shop', kind: 'Namespace', name: 'shop' },
  { spec: { management: { mode: 'enforce' } } as Document['spec'] },
);
const toy = (name: string, value: string, management: ManagementSpec = {}): Document =>
  aDocument({ namespace: 'shop', kind: 'Cluster', name }, { spec: { value }, management });

async function world(documents: readonly Document[]) {
  const made = operatorOnToys({}, createToyAws(), { kinds: [KIND], order: WEB_AFTER_NAT });
  await made.commit([namespace, ...documents]);
  await made.clock.advance(5_000);
  return made;
}

const liveWeb = ({ aws }: Awaited<ReturnType<typeof world>>): string | undefined => aws.things.get('web')?.value;

describe('an order that nobody wrote', () => {
  it('holds back what is new until the other one is ready, and says why', async () => {
    const made = await world([toy('web', '1'), toy('nat', 'pending')]);
    expect([liveWeb(made), made.operator.views.object(WEB)?.outcome]).toEqual([
      undefined,
      { kind: 'blocked', reason: `waits for ${NAT}: ${because}; value is pending` },
    ]);
    await made.commit([namespace, toy('web', '1'), toy('nat', 'available')], { commit: { id: 'c2' } });
    await made.clock.advance(2_000);
    expect(liveWeb(made)).toBe('1');
  });

  it('waits for what cannot come about', async () => {
    const made = await world([toy('web', '1'), toy('nat', 'sick')]);
    expect(made.operator.views.object(WEB)?.outcome).toEqual({
      kind: 'blocked',
      reason: `waits for ${NAT}: ${because}; it is Degraded: value is sick`,
    });
  });

  it('never holds what lives, neither changes nor what drifted', async () => {
    const made = await world([toy('web', '1'), toy('nat', 'available')]);
    await made.commit([namespace, toy('web', '2'), toy('nat', 'pending')], { commit: { id: 'c2' } });
    await made.clock.advance(5_000);
    expect(liveWeb(made)).toBe('2');
    made.aws.things.delete('web');
    await made.clock.advance(SWEEP_MS);
    expect(liveWeb(made)).toBe('2');
  });

  it('is content with what lives and is well, whoever has to decide about it', async () => {
    const aws = createToyAws();
    aws.things.set('nat', { value: 'available', tags: {} });
    const made = operatorOnToys({}, aws, { kinds: [KIND], order: WEB_AFTER_NAT });
    await made.commit([namespace, toy('web', '1'), toy('nat', 'other')]);
    await made.clock.advance(5_000);
    expect([made.operator.views.object(NAT)?.outcome?.kind, liveWeb(made)]).toEqual(['held', '1']);
  });

  it('does not wait for what nobody here will make', async () => {
    const made = await world([toy('web', '1'), toy('nat', 'available', { mode: 'observe' })]);
    expect([made.aws.things.has('nat'), liveWeb(made)]).toEqual([false, '1']);
  });
});
