import type { JsonObject } from '../../model/json.ts';
import type { ResourceType } from '../../model/resource-type.ts';

/** Properties by which types say how a resource does, where AWS alone sets them. */
const STATES = [
  'State',
  'Status',
  'DBInstanceStatus',
  'VpcLinkStatus',
  'TableStatus',
  'CreationStatus',
  'StateName',
] as const;

const COMING = /^(creating|pending|pending[_-]?\w*|provisioning|initiating|in[_-]?progress)$/i;
const MOVING =
  /^(modifying|updating|backing-up|configuring[\w-]*|rebooting|starting|stopping|deleting|upgrading|maintenance|renaming|resetting[\w-]*)$/i;
const ILL = /fail|error|incompatible|inaccessible|blocked|expired|revoked|storage-full|restore-error/i;

export interface State {
  readonly word: string;
  readonly is: 'well' | 'coming' | 'moving' | 'ill';
}

/** What the resource says of itself; undefined where it says nothing. */
export function stateOf(type: Pick<ResourceType, 'readOnly'>, model: JsonObject): State | undefined {
  const name = STATES.find((one) => type.readOnly.includes(one) && typeof model[one] === 'string');
  const word = name === undefined ? '' : String(model[name]);
  if (word === '') return undefined;
  if (COMING.test(word)) return { word, is: 'coming' };
  if (MOVING.test(word)) return { word, is: 'moving' };
  return { word, is: ILL.test(word) ? 'ill' : 'well' };
}
