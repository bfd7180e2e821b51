import { describe, expect, it } from 'vitest';
import { AwsError } from '../../controller/model/aws-error.ts';
import type { Document } from '../../controller/model/document.ts';
import { aDocument } from '../support/documents.ts';
import { operatorOnToys, SWEEP_MS, shopWith } from '../support/operator-on-toys.ts';

const A = 'shop/Cluster/a';

function pinned(pins: object): Document[] {
  const [namespace, ...rest] = shopWith({ a: { value: '1' } });
  const spec = { ...namespace?.spec, ...pins };
  return [aDocument({ kind: 'Namespace', name: 'shop' }, { spec }), ...rest];
}

describe('the pins of a namespace', () => {
  it('keep everything unread where the credentials belong to another account', async () => {
    const world = operatorOnToys();
    world.aws.readError = new AwsError({ class: 'denied', code: 'Denied', call: 'x', message: 'somebody read' });
    await world.commit(pinned({ account: '999999999999' }));
    await world.clock.advance(3 * SWEEP_MS);
    expect(world.operator.views.object(A)?.outcome).toMatchObject({ kind: 'held' });
    expect(world.types(A)).toEqual(['GuardRefused']);
  });

  it('cannot move while the namespace owns objects', async () => {
    const world = operatorOnToys();
    await world.commit(pinned({ region: 'eu-west-1' }));
    await world.clock.advance(SWEEP_MS);
    world.aws.writes.length = 0;
    world.aws.things.clear();
    await world.commit(pinned({ region: 'us-east-1' }), { commit: { id: 'c2' } });
    await world.clock.advance(3 * SWEEP_MS);
    expect(world.aws.writes).toEqual([]);
    expect(world.events.find(({ type }) => type === 'GuardRefused')).toMatchObject({ code: 'SCOPE_CHANGED' });
  });
});
