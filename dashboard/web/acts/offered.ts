import type { ActVerb } from '../../../controller/model/operation.ts';
import type { ObjectRow } from '../../schema/objects.ts';

export type ActRow = Pick<
  ObjectRow,
  | 'key'
  | 'kind'
  | 'namespace'
  | 'name'
  | 'cluster'
  | 'labels'
  | 'sync'
  | 'mode'
  | 'suspended'
  | 'attention'
  | 'operation'
  | 'rollout'
>;

const CONFIGURATION: readonly string[] = ['Namespace', 'Alert', 'AlertProvider'];

/** What makes sense for an object as it stands, the most likely first. Whether it may be done is another question. */
export function offeredFor(row: ActRow): readonly ActVerb[] {
  if (CONFIGURATION.includes(row.kind)) return ['refresh'];
  return [
    ...(row.attention === 'awaiting' ? (['continue'] as const) : []),
    ...(row.suspended || row.attention === 'held' ? (['resume'] as const) : []),
    ...(row.sync === 'Drifted' ? (['heal', 'acknowledge'] as const) : []),
    ...(row.sync === 'OutOfSync' && !row.suspended ? (['sync'] as const) : []),
    ...(row.kind === 'Service' ? rolloutVerbs(row) : []),
    ...(row.suspended ? [] : (['suspend'] as const)),
    'refresh',
  ];
}

function rolloutVerbs({ operation }: ActRow): readonly ActVerb[] {
  return operation ? ['stop'] : ['restart', 'rollback'];
}
