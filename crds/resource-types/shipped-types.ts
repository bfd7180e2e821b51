import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ResourceTypes } from '../../controller/ports/resource-types.ts';
import { openResourceTypes } from './open-pack.ts';

export type { ResourceType, TypeHandler, TypeSchema } from '../../controller/model/resource-type.ts';
export type { ResourceTypes } from '../../controller/ports/resource-types.ts';

const PLACES = [
  ['crds', 'generated'],
  ['dist', 'crds', 'generated'],
];

let opened: ResourceTypes | undefined;

/** The resource types that come with the program, opened at their first use. Throws where their file is missing. */
export function shippedResourceTypes(): ResourceTypes {
  opened ??= openResourceTypes(readFileSync(packBeside(dirname(fileURLToPath(import.meta.url)))));
  return opened;
}

function packBeside(folder: string): string {
  const found = PLACES.map((place) => join(folder, ...place, 'resource-types.pack')).find(existsSync);
  if (found) return found;
  const above = dirname(folder);
  if (above === folder) throw new Error('the file of resource types is missing: install anew');
  return packBeside(above);
}
