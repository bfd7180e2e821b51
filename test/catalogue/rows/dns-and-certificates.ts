import { elb, row, section, tf } from '../row.ts';

const dns = (page: string) => `https://docs.aws.amazon.com/Route53/latest/APIReference/API_${page}.html`;
const guide = (page: string) => `https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/${page}.html`;
const acm = (page: string) => `https://docs.aws.amazon.com/acm/latest/APIReference/API_${page}.html`;
const acmGuide = (page: string) => `https://docs.aws.amazon.com/acm/latest/userguide/${page}.html`;

const RECORD_TEST = 'test/kinds/dns-record/in-the-sandbox.test.ts';
const RULES = 'test/manifest/rules.test.ts';
const SITE = 'test/kinds/certificate/https-site.test.ts';
const VALIDATION = 'test/kinds/certificate/validation.test.ts';
const LISTENER = 'test/kinds/listener-certificate/in-the-sandbox.test.ts';

export const DNS_RECORDS = section('dns-record', 'DNS records', [
  [
    'names',
    'Names come back in lower case, with the final dot, and all but letters, digits, hyphen, dot and underscore as octal escapes.',
    guide('DomainNameFormat'),
    ['DnsRecord name', 'controller/model/dns.ts: domainName', 'controller/model/dns.ts: sentName'],
    [
      ...row('route53-names-are-kept-lower-with-dot-and-octal-star'),
      `${RECORD_TEST}: a wildcard comes back as an escape`,
    ],
  ],
  [
    'zone-id',
    'Ids of zones are taken and answered with /hostedzone/ before them, or without.',
    dns('GetHostedZone'),
    ['DnsRecord hostedZoneId', 'DnsRecord aliasTarget.hostedZoneId', 'controller/model/dns.ts: zoneId'],
    [`${RECORD_TEST}: a converged record stays untouched`],
  ],
  [
    'answers',
    'The answers of a set have no order. Names among them have no case and no final dot; IPv6 addresses have many spellings.',
    guide('ResourceRecordTypes'),
    ['DnsRecord resourceRecords', 'controller/kinds/dns-record/fields.ts: function answer'],
    [`${RECORD_TEST}: IPv6 addresses have many spellings`, `${RECORD_TEST}: names of mail servers have no case`],
  ],
  [
    'texts',
    'Texts stand in double quotes, in pieces of at most 255 characters each; what is no printable ASCII is an octal escape and stays one.',
    guide('ResourceRecordTypes'),
    ['DnsRecord resourceRecords[].value', 'controller/manifest/rules/record-values.ts: FORMATS'],
    [
      ...row('route53-values-are-written-as-their-type-wants'),
      `${RULES}: record-values`,
      `${RECORD_TEST}: octal escapes are not read as other characters`,
    ],
  ],
  [
    'dualstack',
    'Consoles put dualstack. before the name of a load balancer, which answers the same.',
    tf(6480),
    ['DnsRecord aliasTarget.dnsName', 'controller/kinds/dns-record/fields.ts: aliasName'],
    [`${RECORD_TEST}: the console’s spelling of a load balancer`],
  ],
  [
    'alias',
    'An alias has neither a TTL nor values; everything else has both.',
    dns('ResourceRecordSet'),
    ['DnsRecord aliasTarget', 'DnsRecord ttl'],
    [...row('route53-alias-has-no-ttl'), `${RULES}: record-ttl`],
  ],
  [
    'upsert',
    'UPSERT replaces the whole set: what a request leaves out is gone.',
    dns('Change'),
    ['DnsRecord healthCheckId', 'controller/kinds/dns-record/plan.ts: updateSteps'],
    ['test/updates/rows/dns-rows.ts: healthCheckId'],
  ],
  [
    'create',
    'CREATE refuses what exists, DELETE whatever is not given exactly as it is; a batch is made whole or not at all.',
    dns('ChangeResourceRecordSets'),
    ['controller/kinds/dns-record/plan.ts: planCreation', 'controller/kinds/dns-record/teardown.ts: deletion'],
    [
      ...row(
        'route53-create-refuses-what-exists',
        'route53-delete-needs-the-current-values',
        'route53-batch-is-one-transaction',
      ),
      `${RECORD_TEST}: comes in between is not taken for ours`,
    ],
  ],
  [
    'policies',
    'Sets of one name and type differ by their identifiers and have one routing policy; an identifier cannot be changed.',
    dns('ResourceRecordSet'),
    ['DnsRecord setIdentifier', 'DnsRecord weight'],
    [...row('route53-weighted-sets-differ-by-identifier'), `${RULES}: record-routing`],
  ],
  [
    'own-sets',
    'A zone has NS and SOA sets of its own from the start, which can be changed and not deleted.',
    guide('SOA-NSrecords'),
    ['controller/kinds/dns-record/observe.ts: isOfZone'],
    [...row('route53-zone-begins-with-ns-and-soa'), `${RECORD_TEST}: a zone keeps its own name servers`],
  ],
  [
    'pending',
    'A change is PENDING until all name servers have it, which takes up to a minute.',
    dns('GetChange'),
    ['controller/aws/reads/route53.ts: changeOf', 'controller/kinds/dns-record/index.ts: isPending'],
    [...row('route53-change-is-pending-then-insync'), 'test/inspection/ill.test.ts: name servers are still being told'],
  ],
  [
    'rate',
    'A whole account has five requests a second; a change while another of the same zone is not done is PriorRequestNotComplete.',
    guide('DNSLimitations'),
    ["controller/aws/limits.ts: 'route53.all'", 'controller/aws/error-rules.ts: PriorRequestNotComplete'],
    ['test/aws/errors.test.ts: PriorRequestNotComplete'],
  ],
]);

export const CERTIFICATES = section('certificate', 'Certificates', [
  [
    'names',
    'The certificate’s own name is always one of its alternative names; names have no case.',
    acm('CertificateDetail'),
    ['Certificate domainName', 'Certificate subjectAlternativeNames'],
    [`${SITE}: and is whole a few minutes after`],
  ],
  [
    'algorithm',
    'The key’s algorithm comes back with a hyphen: RSA-2048 for RSA_2048.',
    tf(28688),
    ['Certificate keyAlgorithm', 'controller/kinds/certificate/fields.ts: underscored'],
    [`${SITE}: and is whole a few minutes after`],
  ],
  [
    'listing',
    'ListCertificates answers RSA_1024 and RSA_2048 alone unless it is asked for other algorithms.',
    acm('ListCertificates'),
    ['controller/aws/reads/acm.ts: ALGORITHMS'],
    row('acm-lists-rsa-2048-only-unless-asked'),
  ],
  [
    'proof',
    'One CNAME proves a domain and its wildcard, the same for every certificate of an account, and renewals ask for it for ever.',
    acmGuide('dns-validation'),
    ['Certificate validation', 'controller/kinds/certificate/observe.ts: sharedNames'],
    [...row('acm-one-record-for-apex-and-wildcard'), `${SITE}: goes in order, with its validation record`],
  ],
  [
    'zones',
    'A batch with a name outside of its zone is refused as a whole, so records of other zones are left out.',
    dns('ChangeResourceRecordSets'),
    ['controller/kinds/certificate/live.ts: recordsWithin'],
    [...row('route53-batch-is-one-transaction'), `${VALIDATION}: of domains in several zones`],
  ],
  [
    'waits',
    'A certificate is PENDING_VALIDATION until DNS answers, for 72 hours; then it is VALIDATION_TIMED_OUT and asked for anew.',
    acmGuide('troubleshooting-timed-out'),
    ['controller/kinds/certificate/plan.ts: planEnded', 'controller/kinds/certificate/health.ts: waitsFor'],
    [...row('acm-waits-until-dns-answers', 'acm-gives-up-after-72-hours'), `${SITE}: waits for its domain`],
  ],
  [
    'fails',
    'What ACM refuses is FAILED with a reason, and stays so: the request is made again, not the certificate mended.',
    acmGuide('troubleshooting-failed'),
    ['controller/kinds/certificate/health.ts: REASONS', 'controller/kinds/certificate/plan.ts: planEnded'],
    [...row('acm-fails-for-a-domain-that-is-not-public'), `${VALIDATION}: what ACM refused is held`],
  ],
  [
    'once',
    'A request with the same token within an hour answers the same certificate.',
    acm('RequestCertificate'),
    ['controller/kinds/certificate/steps.ts: IdempotencyToken'],
    row('acm-idempotency-token'),
  ],
  [
    'in-use',
    'A certificate that anything uses is not deleted.',
    acm('DeleteCertificate'),
    ['controller/kinds/certificate/teardown.ts: InUseBy', 'controller/kinds/certificate/plan.ts: supersededSteps'],
    [`${SITE}: to which the listener moves before the old one goes`],
  ],
  [
    'common-name',
    'The certificate’s own name has at most 64 characters; only alternative names may be longer.',
    acm('RequestCertificate'),
    ['Certificate domainName', 'controller/manifest/rules/dns-rules.ts: LONGEST_NAME'],
    [`${RULES}: certificate-common-name`],
  ],
]);

export const LISTENER_CERTIFICATES = section('listener-certificate', 'Certificates of listeners', [
  [
    'default',
    'The default certificate is listed among the others; it is never removed, only changed with the listener.',
    elb('DescribeListenerCertificates'),
    ['ListenerCertificate certificates', 'controller/kinds/listener-certificate/plan.ts: refuseDefault'],
    [...row('elb-certificates'), `${LISTENER}: where the certificate is the default one`],
  ],
  [
    'beside',
    'Certificates beside the default one have no tags, so whose they are stands elsewhere, and each document leaves the rest alone.',
    elb('AddListenerCertificates'),
    ['ListenerCertificate listenerArn', 'controller/kinds/listener/observe.ts: LISTENER_CERTIFICATE'],
    [`${LISTENER}: takes its own certificate and no other`],
  ],
  [
    'quota',
    'A load balancer has 25 certificates, the default ones not counted, unless the quota was raised.',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html',
    ["controller/aws/error-rules.ts: 'TooManyCertificates'"],
    [`${LISTENER}: has 25 beside its default ones`],
  ],
]);
