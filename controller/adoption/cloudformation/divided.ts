import type { Path } from '../../manifest/path.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { type Converted, type Converting, documentOf, expressing } from './documents.ts';
import type { TemplateResource } from './template.ts';
import { typedFields } from './typed.ts';

const HOLDERS = { Roles: 'Role', Users: 'User', Groups: 'Group' } as const;

/** Cloud Control has a type for the policy of each role, user and group, and none for one policy of several. */
export function policiesOf(
  resource: TemplateResource,
  properties: JsonObject,
  using: Converting,
): readonly Converted[] {
  const { PolicyName = resource.id, PolicyDocument = {} } = properties;
  const holders = Object.entries(HOLDERS).flatMap(([member, holder]) => {
    const names = properties[member];
    return Array.isArray(names) ? (names as readonly Json[]).map((name) => ({ holder, name })) : [];
  });
  if (holders.length === 0) using.report(resource.path, { message: 'the policy is given to nobody' });
  return holders.map(({ holder, name: held }, index) => {
    const name = index === 0 ? resource.id : `${resource.id}${index + 1}`;
    const own = { PolicyName, [`${holder}Name`]: held, PolicyDocument };
    return documentOf(
      resource,
      { kind: 'AwsResource', name, spec: { type: `AWS::IAM::${holder}Policy`, properties: own } },
      using,
    );
  });
}

/** One document for each record of the group. */
export function recordsOf(resource: TemplateResource, properties: JsonObject, using: Converting): readonly Converted[] {
  const { RecordSets = [], HostedZoneId, HostedZoneName } = properties;
  const shared = {
    ...(HostedZoneId === undefined ? {} : { HostedZoneId }),
    ...(HostedZoneName === undefined ? {} : { HostedZoneName }),
  };
  return (Array.isArray(RecordSets) ? (RecordSets as readonly Json[]) : []).filter(isObject).map((record, index) => {
    const path: Path = [...resource.path, 'Properties', 'RecordSets', index];
    const spec = typedFields('AWS::Route53::RecordSet', { ...shared, ...record }, { path, using: expressing(using) });
    return documentOf(resource, { kind: 'DnsRecord', name: `${resource.id}${index + 1}`, spec }, using);
  });
}
