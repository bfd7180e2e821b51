import type { Actor } from '../../../controller/model/actor.ts';
import type { ResourceKey } from '../../../controller/model/identity.ts';
import type { ActPlan, ActRequest, Operation } from '../../../controller/model/operation.ts';
import type { ActOrder } from '../../../controller/ports/actions.ts';
import type { operatorOnToys } from '../../support/operator-on-toys.ts';

export const ANN: Actor = { name: 'ann@example.com', via: 'oidc', role: 'operator', groups: [] };
export const BOB: Actor = { ...ANN, name: 'bob@example.com' };
export const WEB: ResourceKey = 'shop/Cluster/web';

type World = ReturnType<typeof operatorOnToys>;

/** What somebody would see who asks for it about one object. */
export async function planned(
  { operator, clock }: World,
  request: Partial<ActRequest> & Pick<ActRequest, 'verb'>,
): Promise<ActPlan> {
  const answer = operator.actions.plan({ targets: [{ key: WEB }], ...request }, ANN);
  await clock.advance(0);
  const [plan] = await answer;
  if (!plan) throw new Error('no plan');
  return plan;
}

/** Begins it with the plan that was seen, and waits until it is over. */
export async function done(
  world: World,
  { plan, ...order }: Partial<ActOrder> & Pick<ActOrder, 'verb'> & { readonly plan?: string | undefined },
): Promise<Operation> {
  const { id } = world.operator.actions.start({ targets: [{ key: WEB, plan }], actor: ANN, ...order });
  await world.clock.advance(2_000);
  const operation = world.operator.actions.operation(id);
  if (!operation) throw new Error('no operation');
  return operation;
}
