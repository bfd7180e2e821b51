import type { Aws } from '../../connect-aws.ts';
import { RESOURCE_KINDS } from '../../kinds/index.ts';
import { allowedOutside } from '../../main.ts';
import { createManifests } from '../../manifest/manifests.ts';
import type { Snapshot } from '../../model/document.ts';
import { grantsOf } from '../../permissions/grants.ts';
import { QUOTA_CHECKS } from '../../verify/checks/quotas.ts';
import { ROLE_CHECKS } from '../../verify/checks/roles.ts';
import { subjectsOf } from '../../verify/subjects.ts';
import { type Result, verifySubjects } from '../../verify/verify.ts';
import type { Connection } from '../manifests/one-shot.ts';
import type { VerbContext } from '../program/verb.ts';
import { INSTALLED_TYPES } from '../types/installed-types.ts';
import { placeDocuments } from '../verification/place-documents.ts';
import { registryOverHttp } from '../verification/registry.ts';
import { type Diagnosis, examination, type Topic } from './diagnosis.ts';
import { permissionCheck } from './permissions.ts';

export interface Examined {
  readonly aws: Aws & Pick<Connection, 'caller' | 'scope'>;
  readonly snapshots: readonly Snapshot[];
  /** Namespaces whose objects can be looked at. */
  readonly reachable: ReadonlySet<string>;
}

/** What the manifests need of the account beside what `verify` checks field by field: permission and room. */
export async function examineManifests(context: VerbContext, examined: Examined): Promise<readonly Diagnosis[]> {
  const { aws, reachable } = examined;
  const { config, io } = context;
  const snapshot = merged(examined.snapshots, reachable);
  if (snapshot === undefined || reachable.size === 0) {
    const why = 'there are no documents to look at';
    return [examination('permissions', 'PERMISSIONS').notChecked(why), examination('quotas', 'QUOTAS').notChecked(why)];
  }
  const placed = await placeDocuments(snapshot, { aws, allowed: allowedOutside(config) });
  const kinds = new Map(RESOURCE_KINDS.map((kind) => [kind.name as string, kind]));
  const subjects = subjectsOf(placed, { manifests: createManifests({ types: INSTALLED_TYPES }), kinds });
  const world = { readers: aws.readers, registry: registryOverHttp({ clock: io.clock, signal: io.interrupted }) };
  const defaults = { account: config.account, region: config.region, roleArn: config.assumeRole, lease: config.lease };
  const grants = grantsOf(snapshot, {
    manifests: createManifests({ types: INSTALLED_TYPES }),
    types: INSTALLED_TYPES,
    defaults,
  });
  const passRole = ROLE_CHECKS.filter(({ code }) => code === 'ROLE_PASS');
  const checks = [permissionCheck(grants, config.owner), ...passRole, ...QUOTA_CHECKS];
  const results = await verifySubjects(subjects, world, checks);
  const isQuota = ({ check }: Result): boolean => check.startsWith('QUOTA');
  return [
    ...diagnoses(
      'permissions',
      results.filter((result) => !isQuota(result)),
    ),
    ...diagnoses('quotas', results.filter(isQuota)),
  ];
}

/** One snapshot of what can be looked at, with every Namespace. */
function merged(snapshots: readonly Snapshot[], reachable: ReadonlySet<string>): Snapshot | undefined {
  const [first] = snapshots;
  const documents = snapshots
    .flatMap((snapshot) => snapshot.documents)
    .filter(({ identity }) => identity.kind === 'Namespace' || reachable.has(identity.namespace));
  return first && { ...first, documents, problems: [] };
}

/** What is as it must be is counted, the rest is said; many objects may say the same. */
function diagnoses(topic: Topic, results: readonly Result[]): readonly Diagnosis[] {
  const distinct = [...new Map(results.map((result) => [`${result.check} ${result.message}`, result])).values()];
  const said = distinct
    .filter(({ verdict, check }) => verdict !== 'ok' || check === 'PERMISSIONS')
    .map(diagnosisOf(topic));
  const counted = distinct.filter(({ verdict, check }) => verdict === 'ok' && check !== 'PERMISSIONS').length;
  if (counted === 0) return said;
  const message =
    topic === 'quotas'
      ? `${counted === 1 ? '1 count is within its quota' : `${counted} counts are within their quotas`}`
      : `${counted === 1 ? '1 role' : `${counted} roles`} may be passed`;
  return [...said, examination(topic, topic === 'quotas' ? 'QUOTAS' : 'ROLE_PASS').ok(message)];
}

function diagnosisOf(topic: Topic) {
  return ({ check, verdict, message, remedy, key, location }: Result): Diagnosis => {
    const at = check === 'ROLE_PASS' ? `${location.file}:${location.line}:${location.column} ${key}: ` : '';
    const exit = topic === 'permissions' ? 'denied' : 'differences';
    return { topic, check, verdict, message: `${at}${message}`, remedy, ...(verdict === 'error' ? { exit } : {}) };
  };
}
