import type { Path } from '../../manifest/path.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { type Converted, type Converting, documentOf, expressing } from './documents.ts';
import type { TemplateResource } from './template.ts';
import { typedFields } from './typed.ts';

type Divide = (resource: TemplateResource, properties: JsonObject, using: Converting) => readonly Converted[];

/** Types of which one resource becomes several documents, for there is no document for all of them at once. */
export const DIVIDED: Readonly<Record<string, Divide>> = {
  'AWS::IAM::Policy': policiesOf,
  'AWS::Route53::RecordSetGroup': recordsOf,
  'AWS::SNS::TopicPolicy': (...of) =>
    inlinePoliciesOf('Topics', { type: 'AWS::SNS::TopicInlinePolicy', name: 'TopicArn' }, of),
  'AWS::SQS::QueuePolicy': (...of) =>
    inlinePoliciesOf('Queues', { type: 'AWS::SQS::QueueInlinePolicy', name: 'Queue' }, of),
};

const HOLDERS = { Roles: 'Role', Users: 'User', Groups: 'Group' } as const;

/** Cloud Control has a type for the policy of each role, user and group, and none for one policy of several. */
function policiesOf(resource: TemplateResource, properties: JsonObject, using: Converting): readonly Converted[] {
  const { PolicyName = resource.id, PolicyDocument = {} } = properties;
  const holders = Object.entries(HOLDERS).flatMap(([member, holder]) => {
    const names = properties[member];
    return Array.isArray(names) ? (names as readonly Json[]).map((name) => ({ holder, name })) : [];
  });
  if (holders.length === 0) using.report(resource.path, NOBODY);
  return holders.map(({ holder, name: held }, index) => {
    const own = { PolicyName, [`${holder}Name`]: held, PolicyDocument };
    const body = { kind: 'AwsResource' as const, name: nameOf(resource, index) };
    return documentOf(resource, { ...body, spec: { type: `AWS::IAM::${holder}Policy`, properties: own } }, using);
  });
}

const NOBODY = { message: 'the policy is given to nobody' };

/** The first keeps the name; logical ids have no hyphens, so that nobody else has that of the others. */
function nameOf({ id }: TemplateResource, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}

/** Cloud Control has a type for the policy of each topic and queue, and none for one policy of several. */
function inlinePoliciesOf(
  member: string,
  { type, name }: { readonly type: string; readonly name: string },
  [resource, properties, using]: Parameters<Divide>,
): readonly Converted[] {
  const { PolicyDocument = {}, [member]: owners } = properties;
  const all = Array.isArray(owners) ? (owners as readonly Json[]) : [];
  if (all.length === 0) using.report(resource.path, NOBODY);
  return all.map((owner, index) => {
    const body = { kind: 'AwsResource' as const, name: nameOf(resource, index) };
    return documentOf(resource, { ...body, spec: { type, properties: { [name]: owner, PolicyDocument } } }, using);
  });
}

/** One document for each record of the group. */
function recordsOf(resource: TemplateResource, properties: JsonObject, using: Converting): readonly Converted[] {
  const { RecordSets = [], HostedZoneId, HostedZoneName } = properties;
  const shared = {
    ...(HostedZoneId === undefined ? {} : { HostedZoneId }),
    ...(HostedZoneName === undefined ? {} : { HostedZoneName }),
  };
  return (Array.isArray(RecordSets) ? (RecordSets as readonly Json[]) : []).filter(isObject).map((record, index) => {
    const path: Path = [...resource.path, 'Properties', 'RecordSets', index];
    const spec = typedFields('AWS::Route53::RecordSet', { ...shared, ...record }, { path, using: expressing(using) });
    return documentOf(resource, { kind: 'DnsRecord', name: nameOf(resource, index), spec }, using);
  });
}
