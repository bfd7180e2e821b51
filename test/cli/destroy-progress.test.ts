import { expect, it } from 'vitest';
import { tearDown } from '../../controller/cli/destroy/tear-down.ts';
import type { VerbContext } from '../../controller/cli/program/verb.ts';
import type { ResourceKey } from '../../controller/model/identity.ts';
import type { ObjectStatus } from '../../controller/model/status.ts';
import type { Operator } from '../../controller/operator.ts';
import { objectStatus } from '../support/fleet.ts';
import { collector, ioOf } from './run-cli.ts';

const about = (name: string, reason: string, on?: ResourceKey): ObjectStatus =>
  objectStatus(
    { namespace: 'shop', kind: 'AwsResource', name },
    { outcome: { kind: 'progressing', reason, recheckMs: 1, on } },
  );
const NAT = 'shop/AwsResource/z-nat' as ResourceKey;
const ALL = [about('a-vpc', `waits until ${NAT} is gone`, NAT), about('z-nat', 'AWS still works on it')];

it('shows what AWS works on first, and says how far it was when it is interrupted', async () => {
  const err = collector(false);
  const stop = new AbortController();
  const io = { ...ioOf({}, { out: collector(false), err }), interrupted: stop.signal };
  const looks = [ALL, ALL.slice(0, 1)];
  const views = {
    operator: () => ({ ready: true }),
    objects: () => {
      const left = looks.length > 1 ? looks.shift() : looks[0];
      if (looks.length === 1 && left === looks[0]) stop.abort(new Error('interrupted'));
      return left;
    },
  };
  const torn = tearDown({ views } as unknown as Operator, { io } as VerbContext, { doomed: [], timeoutMs: 1e6 });

  await expect(torn).rejects.toThrow('interrupted');
  expect(err.text().split('\n').filter(Boolean)).toEqual([
    '[----------] 0/2 gone',
    'shop/AwsResource/z-nat AWS still works on it',
    'shop/AwsResource/a-vpc waits until shop/AwsResource/z-nat is gone',
    '[#####-----] 1/2 gone',
    '1 of 2 gone when it was interrupted; run it again, and it goes on',
  ]);
});
