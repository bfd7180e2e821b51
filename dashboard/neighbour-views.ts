import type { ResourceKey } from '../controller/model/identity.ts';
import { maskText } from '../controller/model/mask.ts';
import type { Neighbour, Views } from '../controller/model/views.ts';
import type { NeighbourJson, ObjectDetail } from './schema/objects.ts';

/** A cluster has thousands of services, and a page is read anew with each change. */
const AT_MOST = 100;

/** What an object comes directly after, and what comes directly after it, with how these do. */
export function neighbourViews(
  views: Pick<Views, 'neighbours' | 'object'>,
  key: ResourceKey,
): ObjectDetail['neighbours'] {
  const { after, before } = views.neighbours(key);
  const view = ({ key: other, kind, because }: Neighbour): NeighbourJson => {
    const status = views.object(other);
    return {
      key: other,
      why: kind,
      because: because === undefined ? undefined : maskText(because),
      type: status?.type,
      health: status?.health.status ?? 'Unknown',
    };
  };
  const more = { after: Math.max(0, after.length - AT_MOST), before: Math.max(0, before.length - AT_MOST) };
  return { after: after.slice(0, AT_MOST).map(view), before: before.slice(0, AT_MOST).map(view), more };
}
