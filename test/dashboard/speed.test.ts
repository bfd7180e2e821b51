import { expect, it } from 'vitest';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { type Fleet, largeFleet } from '../support/fleet.ts';

const FILTERS = ['', '&q=kind:service+web', '&preset=attention', '&health=Healthy', '&namespace=shop'];
const SORTS = ['attention', '-name', 'changed', 'kind'];
const REQUESTS = FILTERS.flatMap((filter) => SORTS.map((sort) => `/api/v1/objects?limit=100&sort=${sort}${filter}`));

/** A dashboard over `size` objects that counts how often anything of their statuses is looked at. */
function counted(size: number) {
  let looks = 0;
  const watched = (status: ObjectStatus): ObjectStatus =>
    new Proxy(status, {
      get(target, member, receiver) {
        looks += 1;
        return Reflect.get(target, member, receiver) as unknown;
      },
    });
  const fleet = largeFleet(size);
  const objects = fleet.views.objects().map(watched);
  const over: Fleet = { ...fleet, views: { ...fleet.views, objects: () => objects } };
  const { get } = dashboardUnderTest({}, over);
  return {
    replace: (index: number) => objects.splice(index, 1, watched({ ...(objects[index] as ObjectStatus) })),
    async looksOf(urls: readonly string[]): Promise<number> {
      const before = looks;
      for (const url of urls) expect((await get(url)).status).toBe(200);
      return looks - before;
    },
  };
}

it('makes a row once for each status, however often and in whatever order objects are listed', async () => {
  const [first = '', ...others] = REQUESTS;
  const few = counted(500);
  const many = counted(5_000);
  const looks = { few: await few.looksOf([first]), many: await many.looksOf([first]) };

  expect(looks.many / looks.few).toBeLessThan(11);
  expect(await many.looksOf(others)).toBe(0);

  many.replace(7);
  expect(await many.looksOf(REQUESTS)).toBeLessThan(100);
});
