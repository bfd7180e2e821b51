import { computed, type Fields, fallback, keep, keyed, leaf, object, unset } from '../../model/fields.ts';
import type { Json } from '../../model/json.ts';
import { TAGS } from '../../model/tags.ts';
import { idOf } from './names.ts';

const inPlace = { change: 'inPlace' } as const;
const fixed = { change: 'fixed' } as const;

function idOfAny(value: Json): Json {
  return typeof value === 'string' ? idOf(value) : value;
}

/** What every member of a service's spec means. Source: AWS Cloud Map API Reference, CreateService and UpdateService. */
export const SERVICE_FIELDS: Fields<unknown> = {
  name: leaf('scalar', unset, fixed),
  namespaceId: leaf('scalar', unset, { ...fixed, normalise: idOfAny }),
  description: leaf('scalar', keep, { ...inPlace, released: '' }),
  dnsConfig: object<unknown>(
    {
      routingPolicy: leaf('scalar', fallback('MULTIVALUE'), fixed),
      dnsRecords: keyed<unknown>(['type'], { type: leaf('scalar'), ttl: leaf('intLike', unset, inPlace) }, fixed),
    },
    unset,
    fixed,
  ),
  healthCheckConfig: object<unknown>(
    {
      type: leaf('scalar', unset, fixed),
      resourcePath: leaf(
        'scalar',
        computed(({ parent }) => (parent.type === 'TCP' ? undefined : '/')),
      ),
      failureThreshold: leaf('intLike', fallback(1)),
    },
    unset,
    inPlace,
  ),
  healthCheckCustomConfig: object<unknown>(
    {
      failureThreshold: leaf('scalar', fallback(1), {
        normalise: () => 1,
        source: 'HealthCheckCustomConfig: always 1, whatever is sent',
      }),
    },
    unset,
    fixed,
  ),
  tags: { ...TAGS, ...inPlace },
  type: leaf('scalar', keep, fixed),
};
