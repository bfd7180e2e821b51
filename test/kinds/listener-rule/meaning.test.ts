import { listenerRuleKind } from '../../../controller/kinds/listener-rule/index.ts';
import { describeMeaning } from '../../support/meaning.ts';
import { BLUE, LISTENER, SPEC } from './live-rule.ts';

const REWRITES = [
  { regex: 'a', replace: 'b' },
  { regex: 'b', replace: 'c' },
];

/** Rows of actions are a listener's too, and looked at there. */
const ACTION_ROWS = [
  'redirectConfig.host',
  'redirectConfig.path',
  'redirectConfig.port',
  'redirectConfig.protocol',
  'redirectConfig.query',
  'redirectConfig.statusCode',
  'fixedResponseConfig.messageBody',
  'fixedResponseConfig.statusCode',
  'fixedResponseConfig.contentType',
  ...['authenticateOidcConfig', 'authenticateCognitoConfig'].flatMap((config) =>
    [
      'scope',
      'sessionTimeout',
      'sessionCookieName',
      'onUnauthenticatedRequest',
      'authenticationRequestExtraParams',
    ].map((member) => `${config}.${member}`),
  ),
  ...['issuer', 'authorizationEndpoint', 'tokenEndpoint', 'userInfoEndpoint', 'clientId'].map(
    (member) => `authenticateOidcConfig.${member}`,
  ),
  ...['userPoolArn', 'userPoolClientId', 'userPoolDomain'].map((member) => `authenticateCognitoConfig.${member}`),
  'jwtValidationConfig.jwksEndpoint',
  'jwtValidationConfig.issuer',
  'jwtValidationConfig.additionalClaims[].name',
  'jwtValidationConfig.additionalClaims[].format',
  'jwtValidationConfig.additionalClaims[].values',
  'forwardConfig.targetGroupStickinessConfig.durationSeconds',
  'forwardConfig.targetGroups[].targetGroupArn',
  'order',
].map((row) => `actions[].${row}`);

describeMeaning(listenerRuleKind, {
  specs: {
    everything: {
      listenerArn: LISTENER,
      priority: 10,
      conditions: [
        { field: 'host-header', hostHeaderConfig: { values: ['a.example.com', '*.b.example.com'] } },
        { field: 'path-pattern', pathPatternConfig: { regexValues: ['^/a', '^/b'] } },
        { field: 'http-header', httpHeaderConfig: { httpHeaderName: 'X-A', values: ['1', '2'] } },
        { field: 'http-header', httpHeaderConfig: { httpHeaderName: 'X-B', regexValues: ['1', '2'] } },
        { field: 'query-string', queryStringConfig: { values: [{ key: 'v', value: '1' }, { value: 'x' }] } },
        { field: 'http-request-method', httpRequestMethodConfig: { values: ['GET', 'HEAD'] } },
        { field: 'source-ip', sourceIpConfig: { values: ['10.0.0.0/8', '192.0.2.0/24'] } },
      ],
      actions: [{ type: 'forward', targetGroupArn: BLUE }],
      transforms: [
        { type: 'host-header-rewrite', hostHeaderRewriteConfig: { rewrites: REWRITES } },
        { type: 'url-rewrite', urlRewriteConfig: { rewrites: REWRITES } },
      ],
      tags: [{ key: 'team', value: 'shop' }],
    },
    older: SPEC,
    regular: {
      ...SPEC,
      conditions: [
        { field: 'host-header', regexValues: ['^a', '^b'] },
        { field: 'path-pattern', values: ['/a', '/b'] },
      ],
    },
    family: { ...SPEC, conditions: [{ field: 'source-ip', sourceIpConfig: { ipAddressType: 'ipv6' } }] },
  },
  notMutated: [
    ...ACTION_ROWS,
    'conditions[].field',
    'conditions[].httpHeaderName',
    // Lifted into the key of its condition.
    'conditions[].httpHeaderConfig.httpHeaderName',
    'transforms[].type',
    'tags[].key',
  ],
});
