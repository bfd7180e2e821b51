import type { Json, JsonObject } from '../../../controller/model/json.ts';
import type { Patch } from '../place.ts';
import { type Row, rowsOf } from '../row.ts';
import { DEFAULT_GROUP, SUBNETS } from '../stages/names.ts';
import { actionRows } from './action-rows.ts';

const TO_DEFAULT = { toDefault: true } as const;

/** Tags of anything that ELB has. */
function tagRows(row: ReturnType<typeof rowsOf>['row']): readonly Row[] {
  return [
    row('tags[].key', [[{ key: 'a', value: '1' }], [{ key: 'b', value: '1' }]], { at: 'tags' }),
    row('tags[].value', [[{ key: 'a', value: '1' }], [{ key: 'a', value: '2' }]], { at: 'tags' }),
  ];
}

/** Attributes: another key, and another value of one. */
function attributeRows(
  row: ReturnType<typeof rowsOf>['row'],
  [one, two]: readonly [readonly [key: string, value: string], readonly [key: string, value: string]],
  other: string,
): readonly Row[] {
  const list = ([key, value]: readonly [string, string]): Json => [{ key, value }];
  const shown = ([key, value]: readonly [string, string]): Patch => ({ [`attributes[key=${key}].value`]: value });
  const again = [one[0], other] as const;
  return [
    row('attributes[].key', [list(one), list(two)], {
      at: 'attributes',
      shows: [shown(one), shown(two)],
      group: 'attributes[].key',
    }),
    row('attributes[].value', [list(one), list(again)], {
      at: 'attributes',
      shows: [shown(one), shown(again)],
      group: 'attributes[].value',
    }),
  ];
}

const balancer = rowsOf('LoadBalancer', 'application').row;
const NETWORK = { base: 'network' } as const;

function mapping(parts: JsonObject): Json {
  return [{ subnetId: SUBNETS[0], ...parts }, { subnetId: SUBNETS[1] }];
}

function mappings(member: string, [one, two]: readonly [string, string], base = 'network'): Row {
  return balancer(`subnetMappings[].${member}`, [one, two], {
    base,
    at: `subnetMappings[0].${member}`,
    group: 'subnetMappings kept',
    shows: [
      { [`subnetMappings[subnetId=${SUBNETS[0]}].${member}`]: one },
      { [`subnetMappings[subnetId=${SUBNETS[0]}].${member}`]: two },
    ],
  });
}

export const LOAD_BALANCER_ROWS: readonly Row[] = [
  balancer('subnets[]', [[...SUBNETS], [SUBNETS[1], SUBNETS[2]]]),
  balancer(
    'subnetMappings[].subnetId',
    [
      [...(mapping({}) as readonly Json[]), { subnetId: SUBNETS[2] }],
      [{ subnetId: SUBNETS[0] }, { subnetId: SUBNETS[2] }],
    ],
    { ...NETWORK, at: 'subnetMappings' },
  ),
  mappings('allocationId', ['eipalloc-1', 'eipalloc-2']),
  mappings('privateIPv4Address', ['172.31.0.10', '172.31.0.11'], 'internal'),
  mappings('iPv6Address', ['2001:db8::1', '2001:db8::2'], 'dualstack'),
  mappings('sourceNatIpv6Prefix', ['auto_assigned', '2001:db8::/80'], 'dualstack'),
  balancer('securityGroups[]', [['${ssm:/updates/group}'], ['${ssm:/updates/group}', DEFAULT_GROUP]], {
    shows: [{}, {}],
  }),
  ...tagRows(balancer),
  balancer('ipAddressType', ['dualstack', 'dualstack-without-public-ipv4']),
  balancer('enablePrefixForIpv6SourceNat', ['on', 'off'], { base: 'dualstack', ...TO_DEFAULT }),
  balancer('ipamPools.ipv4IpamPoolId', ['ipam-pool-1', 'ipam-pool-2']),
  ...attributeRows(
    balancer,
    [
      ['idle_timeout.timeout_seconds', '75'],
      ['client_keep_alive.seconds', '600'],
    ],
    '90',
  ),
];

const group = rowsOf('TargetGroup', 'http').row;

export const TARGET_GROUP_ROWS: readonly Row[] = [
  group('healthCheckProtocol', ['HTTPS', 'HTTP'], TO_DEFAULT),
  group('healthCheckPort', ['8080', '8081']),
  group('healthCheckEnabled', [true, false], { base: 'function', ...TO_DEFAULT }),
  group('healthCheckPath', ['/one', '/two']),
  group('healthCheckIntervalSeconds', [20, 40]),
  group('healthCheckTimeoutSeconds', [4, 6]),
  group('healthyThresholdCount', [3, 4]),
  group('unhealthyThresholdCount', [3, 4]),
  group('matcher.httpCode', ['200-299', '200,204']),
  group('matcher.grpcCode', ['0', '0-5'], { base: 'grpc' }),
  ...tagRows(group),
  ...attributeRows(
    group,
    [
      ['slow_start.duration_seconds', '30'],
      ['deregistration_delay.timeout_seconds', '60'],
    ],
    '60',
  ),
];

const listener = rowsOf('Listener', 'http').row;
const CERTIFICATE = 'arn:aws:acm:eu-west-1:123456789012:certificate/';
const STORE = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:truststore/';

function certificates(...names: readonly number[]): Json {
  return names.map((name) => ({ certificateArn: `${CERTIFICATE}${name}` }));
}

function verified(parts: JsonObject = {}): JsonObject {
  return { mode: 'verify', trustStoreArn: `${STORE}one/1`, ...parts };
}

const VERIFYING: Patch = { mutualAuthentication: verified() };

export const LISTENER_ROWS: readonly Row[] = [
  rowsOf('Listener', 'http').patchRow(
    'protocol',
    [{ protocol: 'HTTPS', certificates: certificates(1) }, { protocol: 'HTTP' }],
    {
      ...TO_DEFAULT,
      group: 'protocol',
    },
  ),
  listener('port', [10_001, 10_002], { base: 'alone' }),
  listener('sslPolicy', ['ELBSecurityPolicy-TLS13-1-2-2021-06', 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06'], {
    base: 'https',
  }),
  listener('certificates[].certificateArn', [certificates(1, 2), certificates(1, 3)], {
    base: 'https',
    at: 'certificates',
  }),
  listener('alpnPolicy[]', [['HTTP2Preferred'], ['HTTP2Only']], { base: 'tls' }),
  listener('mutualAuthentication.mode', [{ mode: 'passthrough' }, verified()], {
    base: 'https',
    at: 'mutualAuthentication',
  }),
  listener('mutualAuthentication.trustStoreArn', [verified(), verified({ trustStoreArn: `${STORE}two/2` })], {
    base: 'https',
    at: 'mutualAuthentication',
  }),
  listener('mutualAuthentication.ignoreClientCertificateExpiry', [true, false], {
    base: 'https',
    beside: VERIFYING,
    ...TO_DEFAULT,
  }),
  listener('mutualAuthentication.advertiseTrustStoreCaNames', ['on', 'off'], {
    base: 'https',
    beside: VERIFYING,
    ...TO_DEFAULT,
  }),
  ...tagRows(listener),
  ...attributeRows(
    rowsOf('Listener', 'https').row,
    [
      ['routing.http.response.access_control_max_age.header_value', '600'],
      ['routing.http.response.x_frame_options.header_value', 'DENY'],
    ],
    '900',
  ),
  ...actionRows('Listener', 'defaultActions', 'https'),
];

const rule = rowsOf('ListenerRule', 'plain').row;

function condition(leaf: string, [one, two]: readonly [JsonObject, JsonObject], shows?: readonly [Patch, Patch]): Row {
  return rule(`conditions[].${leaf}`, [one, two], { at: 'conditions[1]', shows: shows ?? [{}, {}] });
}

function headers(parts: JsonObject): JsonObject {
  return { field: 'http-header', httpHeaderConfig: { httpHeaderName: 'X-One', ...parts } };
}

function query(parts: JsonObject): JsonObject {
  return { field: 'query-string', queryStringConfig: { values: [{ value: 'one', ...parts }] } };
}

const CONDITIONS: readonly Row[] = [
  condition('field', [
    { field: 'host-header', hostHeaderConfig: { values: ['one.example.com'] } },
    { field: 'http-request-method', httpRequestMethodConfig: { values: ['GET'] } },
  ]),
  condition('values[]', [
    { field: 'host-header', values: ['one.example.com'] },
    { field: 'host-header', values: ['two.example.com'] },
  ]),
  condition('hostHeaderConfig.values[]', [
    { field: 'host-header', hostHeaderConfig: { values: ['one.example.com'] } },
    { field: 'host-header', hostHeaderConfig: { values: ['two.example.com'] } },
  ]),
  condition('hostHeaderConfig.regexValues[]', [
    { field: 'host-header', hostHeaderConfig: { regexValues: ['^one'] } },
    { field: 'host-header', hostHeaderConfig: { regexValues: ['^two'] } },
  ]),
  rule('conditions[].pathPatternConfig.values[]', [path({ values: ['/one'] }), path({ values: ['/two'] })], {
    at: 'conditions[0]',
  }),
  rule(
    'conditions[].pathPatternConfig.regexValues[]',
    [path({ regexValues: ['^/one'] }), path({ regexValues: ['^/two'] })],
    {
      at: 'conditions[0]',
    },
  ),
  condition('httpHeaderConfig.httpHeaderName', [
    headers({ values: ['1'] }),
    headers({ httpHeaderName: 'X-Two', values: ['1'] }),
  ]),
  condition('httpHeaderConfig.values[]', [headers({ values: ['1'] }), headers({ values: ['2'] })]),
  condition('httpHeaderConfig.regexValues[]', [headers({ regexValues: ['^1'] }), headers({ regexValues: ['^2'] })]),
  condition('queryStringConfig.values[].key', [query({ key: 'one' }), query({ key: 'two' })]),
  condition('queryStringConfig.values[].value', [query({ key: 'one' }), query({ key: 'one', value: 'two' })]),
  condition('httpRequestMethodConfig.values[]', [
    { field: 'http-request-method', httpRequestMethodConfig: { values: ['GET'] } },
    { field: 'http-request-method', httpRequestMethodConfig: { values: ['GET', 'PUT'] } },
  ]),
  condition('sourceIpConfig.values[]', [source({ values: ['10.0.0.0/8'] }), source({ values: ['10.1.0.0/16'] })]),
  condition('sourceIpConfig.ipAddressType', [
    source({ values: ['10.0.0.0/8'], ipAddressType: 'ipv4' }),
    source({ values: ['2001:db8::/32'], ipAddressType: 'ipv6' }),
  ]),
  condition('regexValues[]', [
    { field: 'host-header', regexValues: ['^one'] },
    { field: 'host-header', regexValues: ['^two'] },
  ]),
];

function path(pathPatternConfig: JsonObject): JsonObject {
  return { field: 'path-pattern', pathPatternConfig };
}

function source(sourceIpConfig: JsonObject): JsonObject {
  return { field: 'source-ip', sourceIpConfig };
}

function rewrite(member: 'hostHeaderRewriteConfig' | 'urlRewriteConfig', regex: string, replace: string): JsonObject {
  const type = member === 'urlRewriteConfig' ? 'url-rewrite' : 'host-header-rewrite';
  return { type, [member]: { rewrites: [{ regex, replace }] } };
}

const TRANSFORMS: readonly Row[] = [
  transform('type', [rewrite('urlRewriteConfig', '^/a', '/b'), rewrite('hostHeaderRewriteConfig', '^a', 'b')]),
  ...(['hostHeaderRewriteConfig', 'urlRewriteConfig'] as const).flatMap((member) => [
    transform(`${member}.rewrites[].regex`, [rewrite(member, '^/a', '/c'), rewrite(member, '^/b', '/c')]),
    transform(`${member}.rewrites[].replace`, [rewrite(member, '^/a', '/b'), rewrite(member, '^/a', '/c')]),
  ]),
];

function transform(leaf: string, [one, two]: readonly [Json, Json]): Row {
  return rule(`transforms[].${leaf}`, [one, two], { at: 'transforms[0]' });
}

export const LISTENER_RULE_ROWS: readonly Row[] = [
  rule('priority', [901, 902], { base: 'alone' }),
  ...CONDITIONS,
  ...TRANSFORMS,
  ...tagRows(rule),
  ...actionRows('ListenerRule', 'actions', 'plain'),
];
