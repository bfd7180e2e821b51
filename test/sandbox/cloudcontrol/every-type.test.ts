import { expect, test } from 'vitest';
import { shippedResourceTypes } from '../../../crds/resource-types/shipped-types.ts';
import { assign } from '../../../sandbox/cloudcontrol/assign.ts';
import { identifierOf } from '../../../sandbox/cloudcontrol/identifiers.ts';
import type { Model } from '../../../sandbox/cloudcontrol/store.ts';
import { assertModel } from '../../../sandbox/cloudcontrol/validate-model.ts';
import type { Place } from '../../../sandbox/cloudcontrol/world.ts';
import { createSandbox, DEFAULT_ACCOUNT, DEFAULT_REGION } from '../../../sandbox/sandbox.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

const region = createSandbox({ clock: createVirtualClock(), random: seededRandom(3) }).region(
  DEFAULT_ACCOUNT,
  DEFAULT_REGION,
);
const types = shippedResourceTypes();

test('every type that Cloud Control has gets an identifier and attributes of the types that its schema says', () => {
  const strange = types.names().flatMap((name) => {
    const type = types.get(name);
    if (!type?.handlers.includes('create')) return [];
    const place = { region, type } as unknown as Place;
    const model = assign({}, place);
    return [
      ...(identifierOf(type, model).includes('undefined') ? [`${name}: ${identifierOf(type, model)}`] : []),
      ...misfits(type, model).map((problem) => `${name}: ${problem}`),
    ];
  });
  expect(strange).toEqual([]);
});

/** Of what was assigned; that required properties are missing is no wonder. Patterns and lengths nobody promises. */
function misfits(type: Parameters<typeof assertModel>[0], model: Model): readonly string[] {
  try {
    assertModel(type, model);
    return [];
  } catch (error) {
    const text = (error as Error).message.replace(/^Model validation failed \((.*)\)$/s, '$1');
    return text.split('\n').filter((line) => /expected type|extraneous|valid enum/.test(line));
  }
}
