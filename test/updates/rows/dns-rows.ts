import type { JsonObject } from '../../../controller/model/json.ts';
import { type Row, rowsOf } from '../row.ts';

const record = rowsOf('DnsRecord', 'plain').row;
const BASED = (base: string, at: string, value: JsonObject) => ({ base, clear: { [at]: value } }) as const;

/** Where a manifest cannot leave a field out, clearing it is putting back what it was. */
export const DNS_RECORD_ROWS: readonly Row[] = [
  record('ttl', [300, 600], { clear: { ttl: 60 } }),
  record('resourceRecords[].value', [[{ value: '192.0.2.2' }], [{ value: '192.0.2.3' }, { value: '192.0.2.4' }]], {
    at: 'resourceRecords',
    clear: { resourceRecords: [{ value: '192.0.2.1' }] },
  }),
  record('healthCheckId', ['1fa5ae24-0001-4a7e-9d9a-0123456789ab', '1fa5ae24-0002-4a7e-9d9a-0123456789ab']),
  record('weight', [10, 20], { base: 'weighted', clear: { weight: 1 } }),
  record('region', ['us-east-1', 'us-west-2'], { base: 'latency', clear: { region: 'eu-west-1' } }),
  record('failover', ['SECONDARY', 'PRIMARY'], { base: 'failover', clear: { failover: 'PRIMARY' }, toDefault: true }),
  record('geoLocation.countryCode', [{ countryCode: 'FR' }, { countryCode: '*' }], {
    at: 'geoLocation',
    ...BASED('geo', 'geoLocation', { countryCode: 'DE' }),
  }),
  record('geoLocation.continentCode', [{ continentCode: 'EU' }, { continentCode: 'AS' }], {
    at: 'geoLocation',
    ...BASED('geo', 'geoLocation', { countryCode: 'DE' }),
  }),
  record(
    'geoLocation.subdivisionCode',
    [
      { countryCode: 'US', subdivisionCode: 'OR' },
      { countryCode: 'US', subdivisionCode: 'WA' },
    ],
    { at: 'geoLocation', ...BASED('geo', 'geoLocation', { countryCode: 'DE' }) },
  ),
  record('geoProximityLocation.awsRegion', [{ awsRegion: 'us-east-1' }, { awsRegion: 'us-west-2' }], {
    at: 'geoProximityLocation',
    ...BASED('near', 'geoProximityLocation', { awsRegion: 'eu-west-1' }),
  }),
  record('geoProximityLocation.bias', [10, -10], { base: 'near' }),
  record('aliasTarget.dnsName', ['two.eu-west-1.elb.amazonaws.com', 'three.eu-west-1.elb.amazonaws.com'], {
    base: 'alias',
    clear: { 'aliasTarget.dnsName': 'one.eu-west-1.elb.amazonaws.com' },
    shows: [
      { 'aliasTarget.dnsName': 'two.eu-west-1.elb.amazonaws.com' },
      { 'aliasTarget.dnsName': 'three.eu-west-1.elb.amazonaws.com' },
    ],
  }),
  record('aliasTarget.hostedZoneId', ['Z2IFOLAFXWLO4F', 'Z1H1FL5HABSF5'], {
    base: 'alias',
    clear: { 'aliasTarget.hostedZoneId': 'Z32O12XQLNTSW2' },
  }),
  record('aliasTarget.evaluateTargetHealth', [true, false], {
    base: 'alias',
    clear: { 'aliasTarget.evaluateTargetHealth': false },
    toDefault: true,
  }),
  record('cidrRoutingConfig.collectionId', ['c2', 'c3'], {
    base: 'cidr',
    clear: { 'cidrRoutingConfig.collectionId': 'c1' },
  }),
  record('cidrRoutingConfig.locationName', ['b', '*'], {
    base: 'cidr',
    clear: { 'cidrRoutingConfig.locationName': 'a' },
  }),
];

const certificate = rowsOf('Certificate', 'plain').row;

export const CERTIFICATE_ROWS: readonly Row[] = [
  certificate('options.certificateTransparencyLoggingPreference', ['DISABLED', 'ENABLED'], { toDefault: true }),
  certificate('tags[].key', [[{ key: 'a', value: '1' }], [{ key: 'b', value: '1' }]], { at: 'tags' }),
  certificate('tags[].value', [[{ key: 'a', value: '1' }], [{ key: 'a', value: '2' }]], { at: 'tags' }),
];

export const LISTENER_CERTIFICATE_ROWS: readonly Row[] = [];
