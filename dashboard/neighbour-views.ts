import type { ResourceKey } from '../controller/model/identity.ts';
import { maskText } from '../controller/model/mask.ts';
import type { Neighbour, Views } from '../controller/model/views.ts';
import type { NeighbourJson, ObjectDetail } from './schema/objects.ts';

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
  return { after: after.map(view), before: before.map(view) };
}
