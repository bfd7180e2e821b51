import { expect, it } from 'vitest';
import type { ErasedKind } from '../../controller/model/kind.ts';
import { operatorOnToys, shopWith } from '../support/operator-on-toys.ts';
import { createToyAws, EARLY_TOY_KIND, TOY_KIND } from '../support/toy-aws.ts';

const REASON = 'the toy is being deleted';

/** A toy that somebody deletes, which takes AWS as long as the test likes. */
function deletedBySomebody(isLeaving: () => boolean): ErasedKind {
  return {
    ...TOY_KIND,
    async observe(target, read) {
      const seen = await TOY_KIND.observe(target, read);
      return isLeaving() && seen.state === 'present' ? { state: 'leaving', reason: REASON } : seen;
    },
  };
}

it('what is on its way out is waited for: with its document, and without', async () => {
  let isLeaving = false;
  const prune = { prune: true };
  const world = operatorOnToys({}, createToyAws(), { kinds: [deletedBySomebody(() => isLeaving), EARLY_TOY_KIND] });
  await world.commit(shopWith({ a: { value: 'x' }, rest: {} }, prune));
  await world.clock.advance(5_000);
  const written = world.aws.writes.length;

  isLeaving = true;
  await world.commit(shopWith({ a: { value: 'y' }, rest: {} }, prune));
  await world.clock.advance(5_000);
  expect(world.operator.views.object('shop/Cluster/a')).toMatchObject({
    outcome: { kind: 'progressing', reason: REASON },
  });

  for (let minute = 0; minute < 12; minute++) {
    await world.commit(shopWith({ rest: {} }, prune));
    await world.sweep();
  }
  expect(world.operator.views.object('shop/Cluster/a')).toMatchObject({
    outcome: { kind: 'progressing', reason: REASON },
  });
  expect(world.aws.writes.slice(written)).toEqual([]);
});
