import { readFileSync } from 'node:fs';
import { openResourceTypes } from '../../crds/resource-types/open-pack.ts';

/** AWS's resource types as they ship. */
export const RESOURCE_TYPES = openResourceTypes(
  readFileSync(new URL('../../crds/generated/resource-types.pack', import.meta.url)),
);
