import { attention, health } from './common.ts';
import { described, type Infer, integer, list, oneOf, shape, text } from './infer.ts';

const FOUND_TYPES = ['object', 'namespace', 'commit', 'image'] as const;

const found = shape(
  {
    type: oneOf(FOUND_TYPES),
    id: described(text, 'Key of the object, name of the namespace, id of the commit, or the image'),
    title: text,
    detail: text,
  },
  { health, attention, objects: described(integer, 'How many have it') },
);

export const searchResults = shape({ items: described(list(found), 'The best match first') });

export type Found = Infer<typeof found>;
export type SearchJson = Infer<typeof searchResults>;
