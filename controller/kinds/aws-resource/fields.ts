import { type Fields, leaf } from '../../model/fields.ts';

/**
 * What is known of a resource before its type is: the type brings fields of its own with every comparison. A property is
 * compared where the manifest states it, and nowhere else.
 */
export const AWS_RESOURCE_FIELDS: Fields = {
  type: leaf('scalar', undefined, { change: 'fixed' }),
  identifier: leaf('scalar'),
  properties: leaf('scalar'),
};
