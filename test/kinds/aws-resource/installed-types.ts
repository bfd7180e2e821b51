import { readFileSync } from 'node:fs';
import type { ResourceType } from '../../../controller/model/resource-type.ts';
import { openResourceTypes } from '../../../crds/resource-types/open-pack.ts';

const types = openResourceTypes(readFileSync('crds/generated/resource-types.pack'));

/** A type as it ships. Throws for one that does not. */
export function installedType(name: string): ResourceType {
  const found = types.get(name);
  if (!found) throw new Error(`there is no type ${name}`);
  return found;
}
