import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openResourceTypes } from '../../../crds/resource-types/open-pack.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';
import { CliError } from '../program/exit.ts';
import { installedFolder } from '../program/installed.ts';

/**
 * What this build knows of AWS's resource types. Its file is opened at the first question, once in a process; that throws
 * CliError where it is missing.
 */
export const INSTALLED_TYPES: ResourceTypes = {
  get date() {
    return opened().date;
  },
  names: () => opened().names(),
  get: (name) => opened().get(name),
};

let pack: ResourceTypes | undefined;

function opened(): ResourceTypes {
  pack ??= open();
  return pack;
}

function open(): ResourceTypes {
  const folder = installedFolder('crds');
  if (folder === undefined) throw new CliError('invalid', 'the file of resource types is missing', 'install anew');
  return openResourceTypes(readFileSync(join(folder, 'generated', 'resource-types.pack')));
}
