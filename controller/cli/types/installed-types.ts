import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openResourceTypes } from '../../../crds/resource-types/open-pack.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';
import { CliError } from '../program/exit.ts';
import { installedFolder } from '../program/installed.ts';

/** What this build knows of AWS's resource types. Throws CliError where its file is missing. */
export function installedTypes(): ResourceTypes {
  const folder = installedFolder('crds');
  if (folder === undefined) throw new CliError('invalid', 'the file of resource types is missing', 'install anew');
  return openResourceTypes(readFileSync(join(folder, 'generated', 'resource-types.pack')));
}
