import type { CertificateDetail } from '@aws-sdk/client-acm';
import type { CertificateSpec } from '../../../crds/generated/types.ts';
import { domainName, zoneId } from '../../model/dns.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Sides } from '../../model/kind.ts';
import type { Resource } from '../../model/resource.ts';
import { comparableTags, desiredTags } from '../../model/tags.ts';
import { type LiveCertificate, recordsWithin, type ZoneView } from './live.ts';

export function sidesOfCertificate(
  resource: Resource<CertificateSpec>,
  live: LiveCertificate | undefined,
): Sides<unknown> {
  const { spec } = resource;
  const validation = spec.validation && { hostedZoneId: zoneId(spec.validation.hostedZoneId) };
  const want = { ...(spec as unknown as JsonObject), validation, tags: desiredTags(resource) };
  if (!live) return { want, have: {}, facts: undefined };
  const have = {
    ...detailSpec(live.detail),
    domainValidationOptions: spec.domainValidationOptions as unknown as JsonObject[] | undefined,
    validation: live.zone && isProven(live.detail, live.zone) ? { hostedZoneId: live.zone.id } : undefined,
    tags: comparableTags(live.tags),
  };
  return { want: want as JsonObject, have: have as JsonObject, facts: undefined };
}

/** Whether every record that ACM asks for stands in the zone; while it has not said them, none is missing. */
function isProven(detail: CertificateDetail, zone: ZoneView): boolean {
  return missingRecords(detail, zone).length === 0;
}

export function missingRecords(detail: CertificateDetail, zone: ZoneView) {
  const { answers } = zone;
  return recordsWithin(detail, zone).filter(({ name, value }) => domainName(answers[name] ?? '') !== domainName(value));
}

/** What a manifest would say of a live certificate. */
export function detailSpec(detail: CertificateDetail): JsonObject {
  const { Options } = detail;
  return {
    domainName: detail.DomainName,
    subjectAlternativeNames: detail.SubjectAlternativeNames,
    validationMethod: detail.DomainValidationOptions?.[0]?.ValidationMethod,
    keyAlgorithm: detail.KeyAlgorithm,
    certificateAuthorityArn: detail.CertificateAuthorityArn,
    managedBy: detail.ManagedBy,
    options: Options && {
      certificateTransparencyLoggingPreference: Options.CertificateTransparencyLoggingPreference,
      export: Options.Export,
    },
  };
}
