import { contentsOf } from './remains.ts';
import { resourceTagOf } from './stored.ts';
import type { SystemWorld } from './system-world.ts';

/** What AWS gave a name of its own, left out: two worlds hold the same where these are equal. */
const GIVEN = /[0-9a-f]{8,}(-[0-9a-f]{4,})*/g;

interface Recorded {
  readonly type: string;
  readonly identifier: string;
}

/** Everything that lives, each by its type and whose it is; what belongs to nobody by its type alone. */
export async function livingOf(opened: SystemWorld): Promise<readonly string[]> {
  const owners = await recordedOwners(opened);
  const stored = opened
    .store()
    .all()
    .filter(({ type }) => type.startsWith('AWS::'))
    .map(
      ({ type, identifier, model }) => `${type} ${owners.get(`${type} ${identifier}`) ?? resourceTagOf(model) ?? ''}`,
    );
  const listed = (await contentsOf(opened)).filter((one) => !one.startsWith('AWS::'));
  const records = [...owners.values()].map((name) => `record ${name}`);
  return [...stored, ...records, ...listed.map((one) => one.replaceAll(GIVEN, '#'))].sort();
}

/** By type and identifier. */
async function recordedOwners(opened: SystemWorld): Promise<ReadonlyMap<string, string>> {
  const Path = '/evenkeel/records';
  const owners = new Map<string, string>();
  let NextToken: unknown;
  do {
    const page = await opened.call('ssm', 'GetParametersByPath', { Path, Recursive: true, NextToken });
    for (const { Name, Value } of page.Parameters as readonly { readonly Name: string; readonly Value: string }[]) {
      const { type, identifier } = JSON.parse(Value) as Recorded;
      owners.set(`${type} ${identifier}`, Name);
    }
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return owners;
}

/** How often Cloud Control made one of each type. */
export async function creationsOf(opened: SystemWorld): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  const ResourceRequestStatusFilter = { Operations: ['CREATE'], OperationStatuses: ['SUCCESS'] };
  let NextToken: unknown;
  do {
    const page = await opened.call('cloudcontrol', 'ListResourceRequests', { ResourceRequestStatusFilter, NextToken });
    for (const { TypeName } of page.ResourceRequestStatusSummaries as readonly { readonly TypeName: string }[])
      counts[TypeName] = (counts[TypeName] ?? 0) + 1;
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return counts;
}
