import { capacityProviderKind } from '../../kinds/capacity-provider/index.ts';
import { BOOKKEEPING } from '../../kinds/capacity-provider/sides.ts';
import { eraseKind } from '../../model/kind.ts';
import { type Pair, resourceOf, scopeIn } from '../pair.ts';
import { readerOf } from '../pair-reader.ts';
import type { Case } from './case.ts';
import { lastSegment, textOf, without } from './parts.ts';

export function capacityProviderPair({ desired, live, context }: Case): Pair {
  const scope = scopeIn(live, desired, context);
  const liveName = textOf(live?.name) ?? lastSegment(textOf(live?.capacityProviderArn));
  const name = textOf(desired.name) ?? liveName ?? 'capacity-provider';
  const spec = { ...without(desired, BOOKKEEPING), name };
  const provider = live && { ...live, name: liveName ?? name, status: live.status ?? 'ACTIVE' };
  return {
    kind: eraseKind(capacityProviderKind),
    resource: resourceOf('CapacityProvider', name, { spec, scope }),
    reader: readerOf({ 'ecs:capacityProvider': () => (live?.status === 'INACTIVE' ? undefined : provider) }),
    referrers: [],
    naming: { casing: 'lower' },
  };
}
