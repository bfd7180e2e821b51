import { listenerKind } from '../../../controller/kinds/listener/index.ts';
import { describeMeaning } from '../../support/meaning.ts';
import { BLUE, CERTIFICATE, GREEN, HTTP_SPEC, HTTPS_SPEC, OTHER_CERTIFICATE } from './live-listener.ts';

const authentication = {
  scope: 'openid email',
  sessionTimeout: 3600,
  sessionCookieName: 'session',
  onUnauthenticatedRequest: 'deny',
  authenticationRequestExtraParams: { Display: 'page', prompt: 'login' },
};

describeMeaning(listenerKind, {
  specs: {
    secure: {
      ...HTTPS_SPEC,
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      certificates: [{ certificateArn: CERTIFICATE }, { certificateArn: OTHER_CERTIFICATE }],
      mutualAuthentication: { mode: 'verify', trustStoreArn: 'arn:trust', ignoreClientCertificateExpiry: true },
      defaultActions: [
        {
          type: 'authenticate-oidc',
          authenticateOidcConfig: {
            issuer: 'https://issuer',
            authorizationEndpoint: 'https://issuer/authorize',
            tokenEndpoint: 'https://issuer/token',
            userInfoEndpoint: 'https://issuer/user',
            clientId: 'web',
            clientSecret: 'hidden',
            ...authentication,
          },
        },
        {
          type: 'authenticate-cognito',
          authenticateCognitoConfig: {
            userPoolArn: 'arn:pool',
            userPoolClientId: 'web',
            userPoolDomain: 'shop',
            ...authentication,
          },
        },
        {
          type: 'jwt-validation',
          jwtValidationConfig: {
            jwksEndpoint: 'https://issuer/keys',
            issuer: 'https://issuer',
            additionalClaims: [{ name: 'aud', format: 'single-string', values: ['web', 'app'] }],
          },
        },
        {
          type: 'forward',
          forwardConfig: {
            targetGroups: [
              { targetGroupArn: BLUE, weight: 9 },
              { targetGroupArn: GREEN, weight: 1 },
            ],
            targetGroupStickinessConfig: { enabled: true, durationSeconds: 60 },
          },
        },
      ],
      attributes: [{ key: 'routing.http.response.server.enabled', value: 'false' }],
      tags: [{ key: 'team', value: 'shop' }],
    },
    redirect: { ...HTTP_SPEC, defaultActions: [{ type: 'redirect', redirectConfig: { statusCode: 'HTTP_301' } }] },
    fixed: {
      ...HTTP_SPEC,
      defaultActions: [
        {
          type: 'fixed-response',
          fixedResponseConfig: { statusCode: '404', messageBody: 'nothing here', contentType: 'text/plain' },
        },
      ],
    },
    tls: { ...HTTPS_SPEC, protocol: 'TLS', alpnPolicy: ['HTTP2Preferred'] },
  },
  carries: {
    'mutualAuthentication.mode': [
      'mutualAuthentication.ignoreClientCertificateExpiry',
      'mutualAuthentication.advertiseTrustStoreCaNames',
    ],
    'defaultActions[].forwardConfig.targetGroupStickinessConfig.enabled': [
      'defaultActions[order=4].forwardConfig.targetGroupStickinessConfig.durationSeconds',
    ],
  },
  ordered: ['certificates'],
  notMutated: [
    // ALPN and client authentication hang on the protocol.
    'protocol',
    'certificates[].certificateArn',
    'defaultActions[].order',
    'defaultActions[].forwardConfig.targetGroups[].targetGroupArn',
    'defaultActions[].jwtValidationConfig.additionalClaims[].name',
    'attributes[].key',
    'tags[].key',
  ],
});
