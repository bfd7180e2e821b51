import type { Json, JsonObject } from '../../../controller/model/json.ts';
import type { Patch } from '../place.ts';
import { type Row, rowsOf } from '../row.ts';

const FIXED: JsonObject = { type: 'fixed-response', fixedResponseConfig: { statusCode: '404' } };

/** Every field of an action, of a listener or a rule: authentication stands before the action that answers. */
export function actionRows(kind: 'Listener' | 'ListenerRule', list: string, base: string): readonly Row[] {
  const { row } = rowsOf(kind, base);
  const whole = (leaf: string, [one, two]: readonly [Json, Json], shows: readonly [Patch, Patch] = [{}, {}]): Row =>
    row(`${list}[].${leaf}`, [one, two], { at: list, shows });
  const inside =
    (action: JsonObject) =>
    (leaf: string, [one, two]: readonly [Json, Json], shows?: readonly [Patch, Patch]) =>
      row(`${list}[].${leaf}`, [one, two], {
        at: `${list}[0].${leaf.replace(/\{\}$/, '')}`,
        beside: { [list]: [action, FIXED] },
        ...(shows ? { shows } : {}),
      });
  return [
    ...plainRows(whole),
    ...oidcRows(whole, inside(oidc({}))),
    ...cognitoRows(whole, inside(cognito({}))),
    ...jwtRows(whole),
    ...redirectRows(whole, (leaf, values) =>
      row(`${list}[].${leaf}`, values, { at: `${list}[0].${leaf}`, beside: { [list]: [redirect({})] } }),
    ),
  ];
}

type Whole = (leaf: string, values: readonly [Json, Json], shows?: readonly [Patch, Patch]) => Row;

function forward(...groups: readonly (readonly [name: string, weight?: number])[]): JsonObject {
  const targetGroups = groups.map(([name, weight]) => ({
    targetGroupArn: `\${TargetGroup/${name}}`,
    ...(weight === undefined ? {} : { weight }),
  }));
  return { type: 'forward', forwardConfig: { targetGroups } };
}

function sticky(targetGroupStickinessConfig: JsonObject): Json {
  const { forwardConfig } = forward(['web-a'], ['web-b']) as { forwardConfig: JsonObject };
  return [{ type: 'forward', forwardConfig: { ...forwardConfig, targetGroupStickinessConfig } }];
}

function response(parts: JsonObject): Json {
  return [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '503', ...parts } }];
}

function plainRows(whole: Whole): readonly Row[] {
  return [
    whole('type', [[{ type: 'forward', targetGroupArn: '${TargetGroup/web-a}' }], [redirect({})]]),
    whole('targetGroupArn', [[direct('web-a')], [direct('web-b')]]),
    whole('order', [
      [ordered(oidc({}), 1), ordered(FIXED, 2)],
      [ordered(oidc({}), 5), ordered(FIXED, 9)],
    ]),
    whole('forwardConfig.targetGroups[].targetGroupArn', [
      [forward(['web-a'], ['web-b'])],
      [forward(['web-a'], ['web-c'])],
    ]),
    whole('forwardConfig.targetGroups[].weight', [
      [forward(['web-a', 1], ['web-b', 9])],
      [forward(['web-a', 2], ['web-b', 8])],
    ]),
    whole('forwardConfig.targetGroupStickinessConfig.enabled', [
      sticky({ enabled: true, durationSeconds: 60 }),
      sticky({ enabled: false }),
    ]),
    whole('forwardConfig.targetGroupStickinessConfig.durationSeconds', [
      sticky({ enabled: true, durationSeconds: 60 }),
      sticky({ enabled: true, durationSeconds: 90 }),
    ]),
    whole('fixedResponseConfig.statusCode', [response({}), response({ statusCode: '502' })]),
    whole('fixedResponseConfig.messageBody', [response({ messageBody: 'one' }), response({ messageBody: 'two' })]),
    whole('fixedResponseConfig.contentType', [
      response({ messageBody: 'one', contentType: 'text/plain' }),
      response({ messageBody: 'one', contentType: 'text/html' }),
    ]),
  ];
}

function direct(name: string): JsonObject {
  return { type: 'forward', targetGroupArn: `\${TargetGroup/${name}}` };
}

function ordered(action: JsonObject, order: number): JsonObject {
  return { ...action, order };
}

function redirect(parts: JsonObject): JsonObject {
  return { type: 'redirect', redirectConfig: { statusCode: 'HTTP_301', host: 'example.com', ...parts } };
}

function redirectRows(whole: Whole, inside: Whole): readonly Row[] {
  return [
    whole('redirectConfig.statusCode', [[redirect({})], [redirect({ statusCode: 'HTTP_302' })]]),
    whole('redirectConfig.host', [[redirect({})], [redirect({ host: 'example.net' })]]),
    inside('redirectConfig.protocol', ['HTTPS', 'HTTP']),
    inside('redirectConfig.port', ['8080', '8081']),
    inside('redirectConfig.path', ['/one', '/two']),
    inside('redirectConfig.query', ['a=1', 'a=2']),
  ];
}

function oidc(parts: JsonObject): JsonObject {
  const authenticateOidcConfig = {
    issuer: 'https://id.example.com',
    authorizationEndpoint: 'https://id.example.com/authorize',
    tokenEndpoint: 'https://id.example.com/token',
    userInfoEndpoint: 'https://id.example.com/user',
    clientId: 'shop',
    clientSecret: 'sesame',
    ...parts,
  };
  return { type: 'authenticate-oidc', authenticateOidcConfig };
}

const SESSION = (config: string, inside: Whole): readonly Row[] => [
  inside(`${config}.sessionCookieName`, ['one', 'two']),
  inside(`${config}.scope`, ['openid email', 'openid profile']),
  inside(`${config}.sessionTimeout`, [3600, 7200]),
  inside(`${config}.authenticationRequestExtraParams{}`, [{ prompt: 'login' }, { prompt: 'none' }]),
  inside(`${config}.onUnauthenticatedRequest`, ['deny', 'allow']),
];

function oidcRows(whole: Whole, inside: Whole): readonly Row[] {
  const changed = (member: string, value: string) =>
    whole(`authenticateOidcConfig.${member}`, [
      [oidc({}), FIXED],
      [oidc({ [member]: value }), FIXED],
    ]);
  return [
    changed('issuer', 'https://id.example.net'),
    changed('authorizationEndpoint', 'https://id.example.net/authorize'),
    changed('tokenEndpoint', 'https://id.example.net/token'),
    changed('userInfoEndpoint', 'https://id.example.net/user'),
    changed('clientId', 'pay'),
    ...SESSION('authenticateOidcConfig', inside),
  ];
}

function cognito(parts: JsonObject): JsonObject {
  const authenticateCognitoConfig = {
    userPoolArn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_shop',
    userPoolClientId: 'shop',
    userPoolDomain: 'shop',
    ...parts,
  };
  return { type: 'authenticate-cognito', authenticateCognitoConfig };
}

function cognitoRows(whole: Whole, inside: Whole): readonly Row[] {
  const changed = (member: string, value: string) =>
    whole(`authenticateCognitoConfig.${member}`, [
      [cognito({}), FIXED],
      [cognito({ [member]: value }), FIXED],
    ]);
  return [
    changed('userPoolArn', 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_pay'),
    changed('userPoolClientId', 'pay'),
    changed('userPoolDomain', 'pay'),
    ...SESSION('authenticateCognitoConfig', inside),
  ];
}

function jwt(parts: JsonObject, claim?: JsonObject): Json {
  const jwtValidationConfig = {
    jwksEndpoint: 'https://id.example.com/jwks',
    issuer: 'https://id.example.com',
    ...(claim ? { additionalClaims: [{ name: 'scope', format: 'string-array', values: ['read'], ...claim }] } : {}),
    ...parts,
  };
  return [{ type: 'jwt-validation', jwtValidationConfig }, FIXED];
}

function jwtRows(whole: Whole): readonly Row[] {
  return [
    whole('jwtValidationConfig.jwksEndpoint', [jwt({}), jwt({ jwksEndpoint: 'https://id.example.net/jwks' })]),
    whole('jwtValidationConfig.issuer', [jwt({}), jwt({ issuer: 'https://id.example.net' })]),
    whole('jwtValidationConfig.additionalClaims[].format', [
      jwt({}, {}),
      jwt({}, { format: 'space-separated-values' }),
    ]),
    whole('jwtValidationConfig.additionalClaims[].name', [jwt({}, {}), jwt({}, { name: 'aud' })]),
    whole('jwtValidationConfig.additionalClaims[].values[]', [jwt({}, {}), jwt({}, { values: ['read', 'write'] })]),
  ];
}
