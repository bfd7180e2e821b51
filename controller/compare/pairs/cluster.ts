import { clusterKind } from '../../kinds/cluster/index.ts';
import { BOOKKEEPING } from '../../kinds/cluster/sides.ts';
import { eraseKind } from '../../model/kind.ts';
import { type Pair, resourceOf, scopeIn } from '../pair.ts';
import { readerOf } from '../pair-reader.ts';
import type { Case } from './case.ts';
import { namespaceNames } from './context.ts';
import { lastSegment, textOf, without } from './parts.ts';

export function clusterPair({ desired, live, context }: Case): Pair {
  const scope = scopeIn(live, desired, context);
  const liveName = textOf(live?.clusterName) ?? lastSegment(textOf(live?.clusterArn));
  const name = textOf(desired.clusterName) ?? liveName ?? 'default';
  const spec = { ...without(desired, BOOKKEEPING), clusterName: name };
  const clusterArn = textOf(live?.clusterArn) ?? `arn:aws:ecs:${scope.region}:${scope.account}:cluster/${name}`;
  const cluster = live && { ...live, clusterName: liveName ?? name, clusterArn };
  return {
    kind: eraseKind(clusterKind),
    resource: resourceOf('Cluster', name, { spec, scope }),
    reader: readerOf({ 'ecs:cluster': () => (live?.status === 'INACTIVE' ? undefined : cluster) }),
    referrers: [],
    facts: () => ({ namespaces: namespaceNames(context) }),
    naming: { casing: 'lower' },
  };
}
