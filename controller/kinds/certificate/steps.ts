import type { RequestCertificateRequest } from '@aws-sdk/client-acm';
import type { Change } from '@aws-sdk/client-route-53';
import { digest } from '../../model/digest.ts';
import { domainName } from '../../model/dns.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { type Step, type StepEffect, step } from '../../model/plan.ts';
import { type TagChange, type Tags, tagMap } from '../../model/tags.ts';
import type { Generation, LiveCertificate, ValidationRecord, ZoneView } from './live.ts';
import { VALIDATION_TAG, withWritten, writtenRecords } from './validation-tag.ts';

/** As ACM's own console and Terraform's examples have it; renewals ask for the records anew each time. */
const VALIDATION_TTL_S = 300;
const TOKEN_DIGITS = 32;

export interface Asked {
  /** Canonical. */
  readonly want: JsonObject;
  readonly ownerTags: Tags;
  /** Certificates of ours that were there before: whoever asks again after one of them asks for another. */
  readonly after: readonly string[];
  readonly effect: StepEffect;
}

/** A request that is sent twice within an hour, by whomever, makes one certificate (API reference, IdempotencyToken). */
export function requestStep({ want, ownerTags, after, effect }: Asked): Step {
  const { validation: _ours, tags, options, ...members } = want;
  const { domainName: name, subjectAlternativeNames } = members;
  const others = (Array.isArray(subjectAlternativeNames) ? subjectAlternativeNames : []).filter(
    (each) => each !== name,
  );
  const input: RequestCertificateRequest = {
    DomainName: String(name),
    ...capitalised({
      ...members,
      domainName: undefined,
      subjectAlternativeNames: others.length > 0 ? others : undefined,
    }),
    ...(isObject(options) ? { Options: capitalised(options) } : {}),
    IdempotencyToken: digest([ownerTags, members, [...after].sort()], TOKEN_DIGITS),
    Tags: tagList({ ...(Array.isArray(tags) ? tagMap(tags.filter(isObject)) : {}), ...ownerTags }),
  };
  const domains = [name, ...others].join(', ');
  return step('acm:RequestCertificate', input, { effect, why: `request a certificate for ${domains}` });
}

function capitalised(members: JsonObject): Record<string, Json> {
  const entries = Object.entries(members).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    const inner = Array.isArray(value) ? value.map((each: Json) => (isObject(each) ? capitalised(each) : each)) : value;
    return [[name.charAt(0).toUpperCase() + name.slice(1), inner] as const];
  });
  return Object.fromEntries(entries);
}

function tagList(tags: Tags): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** Sets and removes tags on a certificate, and nothing else. */
export function retagCertificate(arn: string, { set, remove }: TagChange): readonly Step[] {
  const gone = Object.fromEntries(remove.map((key) => [key, null]));
  const shows = [{ read: 'acm:tags', key: arn, expect: { part: { ...gone, ...set } } }] as const;
  const added = step(
    'acm:AddTagsToCertificate',
    { CertificateArn: arn, Tags: tagList(set) },
    { effect: 'tag', why: `set tag ${Object.keys(set).join(', ')}`, shows: remove.length > 0 ? [] : shows },
  );
  const removed = step(
    'acm:RemoveTagsFromCertificate',
    { CertificateArn: arn, Tags: remove.map((Key) => ({ Key })) },
    { effect: 'tag', why: `remove tag ${remove.join(', ')}`, shows },
  );
  return [...(Object.keys(set).length > 0 ? [added] : []), ...(remove.length > 0 ? [removed] : [])];
}

/** Writes records that prove the domains, all in one change; first the certificate is told that they are ours. */
export function validationSteps(
  { arn, tags }: Generation,
  zone: ZoneView,
  missing: readonly ValidationRecord[],
): readonly Step[] {
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name);
  const mark = withWritten(tags[VALIDATION_TAG], zone.id, names);
  const marked =
    tags[VALIDATION_TAG] === mark ? [] : retagCertificate(arn, { set: { [VALIDATION_TAG]: mark }, remove: [] });
  const written = changeRecords(zone, missing, {
    Action: 'UPSERT',
    effect: 'update',
    why: `write validation record ${names.map(domainName).join(', ')} into zone ${zone.id}`,
  });
  return [...marked, written];
}

/** Takes away the records that we wrote, that are as we wrote them and that nobody else needs. */
export function unvalidationSteps(
  { tags, zone, detail }: LiveCertificate,
  records: readonly ValidationRecord[],
): readonly Step[] {
  const written = writtenRecords(tags[VALIDATION_TAG]);
  if (!zone || !written || written.zone !== zone.id) return [];
  const ours = records.filter(
    ({ name, value }) =>
      written.wrote(name) && !zone.shared.includes(name) && domainName(zone.answers[name] ?? '') === domainName(value),
  );
  if (ours.length === 0) return [];
  const why = `delete validation record ${ours.map(({ name }) => domainName(name)).join(', ')} of ${detail.DomainName}`;
  return [changeRecords(zone, ours, { Action: 'DELETE', effect: 'delete', why })];
}

function changeRecords(
  { id, answers, ttls }: ZoneView,
  records: readonly ValidationRecord[],
  { Action, effect, why }: { readonly Action: 'UPSERT' | 'DELETE'; readonly effect: StepEffect; readonly why: string },
): Step {
  const Changes: Change[] = records.map(({ name, value }) => ({
    Action,
    ResourceRecordSet: {
      Name: name,
      Type: 'CNAME',
      TTL: Action === 'DELETE' ? (ttls[name] ?? VALIDATION_TTL_S) : VALIDATION_TTL_S,
      ResourceRecords: [{ Value: Action === 'DELETE' ? (answers[name] ?? value) : value }],
    },
  }));
  const shows = records.map(({ name, value }) => {
    const key = { zone: id, name: domainName(name), type: 'CNAME' };
    const expect = Action === 'DELETE' ? ('absent' as const) : { part: { ResourceRecords: [{ Value: value }] } };
    return { read: 'route53:recordSet', key, expect } as const;
  });
  return step(
    'route53:ChangeResourceRecordSets',
    { HostedZoneId: id, ChangeBatch: { Changes } },
    { effect, why, shows },
  );
}

/** Deletes a certificate; ACM refuses while anything uses it. */
export function deleteStep({ arn, tags, detail }: Generation, effect: 'delete' | 'replace'): Step {
  const why = `delete certificate ${arn.slice(arn.lastIndexOf('/') + 1)} of ${detail.DomainName}`;
  const shows = [{ read: 'acm:certificate', key: arn, expect: 'absent' }] as const;
  const removes = effect === 'replace' ? { removes: { tags, downtime: false } } : {};
  return step('acm:DeleteCertificate', { CertificateArn: arn }, { effect, why, shows, ...removes });
}
