import type { CertificateSpec } from '../../../crds/generated/types.ts';
import { domainName } from '../../model/dns.ts';
import {
  computed,
  type Field,
  type Fields,
  fallback,
  keep,
  keyed,
  leaf,
  object,
  type RuleContext,
} from '../../model/fields.ts';
import type { Json } from '../../model/json.ts';
import { TAGS } from '../../model/tags.ts';

const API = 'AWS Certificate Manager API reference, RequestCertificate and UpdateCertificateOptions';
const REPLACES = { change: 'replace', source: API } as const;
const IN_PLACE = { change: 'inPlace', source: API } as const;

/** Names of domains are in whatever case and with or without a final dot. */
function domain(value: Json): Json {
  return typeof value === 'string' ? domainName(value) : value;
}

/** The certificate's own name is always one of its alternative names, whether or not the request said so. */
function alternatives(value: Json | undefined, { root }: RuleContext<unknown>): Json {
  const own = typeof root.domainName === 'string' ? [domainName(root.domainName)] : [];
  const given = Array.isArray(value) ? value.map((each: Json) => domainName(String(each))) : [];
  return [...new Set([...own, ...given])];
}

/** ACM answers RSA-2048 where the request said RSA_2048. */
function underscored(value: Json): Json {
  return typeof value === 'string' ? value.replace('-', '_') : value;
}

function isPublic({ root }: RuleContext<unknown>): Json | undefined {
  return (root.certificateAuthorityArn ?? undefined) === undefined ? 'DNS' : undefined;
}

/** What ACM fixes when a certificate is requested. */
export const FIXED = [
  'domainName',
  'subjectAlternativeNames',
  'validationMethod',
  'keyAlgorithm',
  'certificateAuthorityArn',
  'managedBy',
] as const;

/** The meaning of every member of a certificate's spec. */
export const CERTIFICATE_FIELDS: Fields = {
  domainName: leaf('scalar', undefined, { ...REPLACES, normalise: domain }),
  subjectAlternativeNames: leaf(
    'set',
    computed<unknown>((context) => alternatives(undefined, context)),
    {
      ...REPLACES,
      normalise: alternatives,
    },
  ) as Field,
  validationMethod: leaf('scalar', computed<unknown>(isPublic), REPLACES) as Field,
  keyAlgorithm: leaf('scalar', fallback('RSA_2048'), { ...REPLACES, normalise: underscored }),
  certificateAuthorityArn: leaf('scalar', undefined, REPLACES),
  managedBy: leaf('scalar', undefined, REPLACES),
  // Asked once, at the request; ACM does not answer what it was told.
  domainValidationOptions: keyed(
    ['domainName'],
    { domainName: leaf('scalar', undefined, { normalise: domain }), validationDomain: leaf('scalar') },
    { absent: keep },
  ),
  options: object(
    {
      certificateTransparencyLoggingPreference: leaf('scalar', fallback('ENABLED')),
      export: leaf('scalar', fallback('DISABLED'), REPLACES),
    },
    fallback({}),
    IN_PLACE,
  ),
  validation: object({ hostedZoneId: leaf('scalar') }, keep, IN_PLACE),
  tags: TAGS,
} satisfies { readonly [M in keyof CertificateSpec]-?: Field } & Fields;
