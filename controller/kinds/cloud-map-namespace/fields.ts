import { type Fields, keep, leaf, object, unset } from '../../model/fields.ts';
import { TAGS } from '../../model/tags.ts';

const inPlace = { change: 'inPlace' } as const;
const fixed = { change: 'fixed' } as const;

/** What every member of a namespace's spec means. Source: AWS Cloud Map API Reference. */
export const NAMESPACE_FIELDS: Fields<unknown> = {
  type: leaf('scalar', unset, fixed),
  name: leaf('scalar', unset, fixed),
  vpc: leaf('scalar', unset, { ...fixed, source: 'Cloud Map never tells it; it stands in a tag of ours' }),
  description: leaf('scalar', keep, { ...inPlace, released: '' }),
  tags: { ...TAGS, ...inPlace },
  properties: object<unknown>(
    { dnsProperties: object<unknown>({ soa: object<unknown>({ ttl: leaf('intLike') }) }) },
    keep,
    { ...inPlace, source: 'believed: without a TTL of its own a namespace gets one that AWS names nowhere' },
  ),
};
