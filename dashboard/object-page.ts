import type { KindName } from '../controller/model/identity.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import { matches, type ObjectFilter } from './object-filter.ts';
import { type IndexedRow, rowOf } from './object-row.ts';
import { type Paging, pageOfRanked, type Rank } from './paging.ts';
import { HEALTH, SYNC } from './schema/common.ts';
import type { ObjectPage, ObjectRow } from './schema/objects.ts';
import { urgencyOf } from './urgency.ts';

export const SORTS = [
  'attention',
  'name',
  'kind',
  'namespace',
  'health',
  'sync',
  'tasks',
  'image',
  'commit',
  'changed',
] as const;
export type SortName = (typeof SORTS)[number];
export type Sort = SortName | `-${SortName}`;

/** Services first: they are what people come for. */
const KIND_RANK: Readonly<Record<KindName, number>> = {
  Service: 0,
  ServiceAutoScaling: 1,
  TargetGroup: 2,
  LoadBalancer: 3,
  Listener: 4,
  ListenerRule: 5,
  Cluster: 6,
  CapacityProvider: 7,
  Repository: 8,
  CloudMapService: 9,
  CloudMapNamespace: 10,
  Certificate: 11,
  ListenerCertificate: 12,
  DnsRecord: 13,
  ApiDeployment: 14,
  AwsResource: 15,
  DefaultResource: 16,
  Namespace: 17,
  Alert: 18,
  AlertProvider: 19,
};
const KINDS_AT_MOST = 100;

/** Behind every name. */
const LAST = '\uffff';
/** Of all moments that a date can have, so that what is left until then is a number of one length. */
const LATEST = 8.64e15;

/** What lacks most of its tasks first, then the largest; what runs none comes last. */
function missingTasks({ running, desired }: ObjectRow): Rank {
  if (running === undefined || desired === undefined) return Number.MAX_SAFE_INTEGER;
  return running < desired ? running / desired - 1 : TASKS_AT_MOST - desired;
}
const TASKS_AT_MOST = 1_000_000;

const RANKS: Readonly<Record<SortName, (row: ObjectRow) => Rank>> = {
  attention: (row) => urgencyOf(row) * KINDS_AT_MOST + KIND_RANK[row.kind],
  name: (row) => row.name,
  kind: (row) => KIND_RANK[row.kind],
  namespace: (row) => row.namespace,
  health: (row) => HEALTH.indexOf(row.health),
  sync: (row) => SYNC.indexOf(row.sync),
  tasks: missingTasks,
  image: (row) => row.tag ?? LAST,
  commit: (row) => (row.commit?.at === undefined ? LAST : `${LATEST - row.commit.at}`.padStart(16, '0')),
  changed: (row) => -(row.lastChangedAt ?? 0),
};

export interface PageQuery extends Paging {
  readonly filter: ObjectFilter;
  readonly sort: Sort;
}

/** One page of the objects that match. Undefined when the cursor does not belong to this order. */
export function pageOf(statuses: readonly ObjectStatus[], query: PageQuery): ObjectPage | undefined {
  const found = statuses.map(rowOf).filter((indexed) => matches(indexed, query.filter));
  const rank = RANKS[query.sort.replace(/^-/, '') as SortName];
  const ranked = found.map(({ row }: IndexedRow) => ({ rank: rank(row), key: row.key, row }));
  const page = pageOfRanked(ranked, query);
  return page && { ...page, items: page.items.map(({ row }) => row), total: ranked.length };
}
