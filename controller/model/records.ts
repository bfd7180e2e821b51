import type { ResourceRecord } from './aws-reads.ts';
import { type Identity, keyOf } from './identity.ts';
import { stableStringify } from './json.ts';

/** Below which all records stand. */
export const RECORDS_ROOT = '/evenkeel/records';

/** Where the records of one owner stand in SSM Parameter Store. */
export function recordFolder(owner: string): string {
  return `${RECORDS_ROOT}/${safe(owner)}`;
}

/** The parameter that says of an object what its tags would say. */
export function recordName(owner: string, identity: Identity): string {
  return `${recordFolder(owner)}/${keyOf(identity).split('/').map(safe).join('/')}`;
}

/** The parameter's value. */
export function recordText({ type, identifier, tags, claim }: Omit<ResourceRecord, 'name'>): string {
  return stableStringify({ type, identifier, tags, claim });
}

/** AWS Systems Manager User Guide, "Parameter names": letters, digits and `.-_`. */
function safe(text: string): string {
  return text.replace(/[^A-Za-z0-9_.-]/g, '-');
}
