import type { JsonObject } from '../../model/json.ts';
import { at, count, elements, FINE, has, isUnknown, ordered, type Rule, self } from './rule.ts';

/** Rules of load balancers, target groups, listeners and rules. */
export const BALANCING_RULES: readonly Rule[] = [
  {
    id: 'balancer-subnets',
    on: 'LoadBalancerSpec',
    message: 'exactly one of subnets and subnetMappings is needed',
    broken: (spec) => self(count(spec, ['subnets', 'subnetMappings']) === 1),
  },
  {
    id: 'balancer-name',
    on: 'LoadBalancerSpec',
    message: 'the name must not begin with internal-',
    broken: ({ name }) => at('name', typeof name !== 'string' || !name.startsWith('internal-')),
  },
  {
    id: 'balancer-gateway-groups',
    on: 'LoadBalancerSpec',
    message: 'a gateway load balancer has no security groups',
    broken: (spec) => at('securityGroups', spec.type !== 'gateway' || !has(spec, 'securityGroups')),
  },
  {
    id: 'target-group-name',
    on: 'TargetGroupSpec',
    message: 'the name must not begin with internal-',
    broken: ({ name }) => at('name', typeof name !== 'string' || !name.startsWith('internal-')),
  },
  {
    id: 'target-group-lambda',
    on: 'TargetGroupSpec',
    message: 'targetType lambda has no protocol, port and vpcId; all others need them',
    broken: (spec) => {
      if (isUnknown(spec.targetType)) return FINE;
      return self(count(spec, ['protocol', 'port', 'vpcId']) === (spec.targetType === 'lambda' ? 0 : 3));
    },
  },
  {
    id: 'target-group-version',
    on: 'TargetGroupSpec',
    message: 'protocolVersion needs protocol HTTP or HTTPS',
    broken: (spec) => {
      const fits = spec.protocol === 'HTTP' || spec.protocol === 'HTTPS' || isUnknown(spec.protocol);
      return at('protocolVersion', !has(spec, 'protocolVersion') || fits);
    },
  },
  {
    id: 'target-group-timeout',
    on: 'TargetGroupSpec',
    message: 'healthCheckTimeoutSeconds is at most healthCheckIntervalSeconds',
    broken: (spec) =>
      at('healthCheckTimeoutSeconds', ordered(spec.healthCheckTimeoutSeconds, spec.healthCheckIntervalSeconds)),
  },
  {
    id: 'matcher-code',
    on: 'Matcher',
    message: 'exactly one of httpCode and grpcCode is needed',
    broken: (matcher) => self(count(matcher, ['httpCode', 'grpcCode']) === 1),
  },
  {
    id: 'listener-certificate',
    on: 'ListenerSpec',
    message: 'HTTPS and TLS need a certificate',
    broken: (spec) => {
      const secure = spec.protocol === 'HTTPS' || spec.protocol === 'TLS';
      return self(!secure || typeof spec.certificates === 'string' || elements(spec.certificates).length > 0);
    },
  },
  {
    id: 'listener-plain',
    on: 'ListenerSpec',
    message: 'certificates and sslPolicy need protocol HTTPS or TLS',
    broken: (spec) => {
      const plain = ['HTTP', 'TCP', 'UDP', 'TCP_UDP'].includes(String(spec.protocol));
      return self(!plain || count(spec, ['certificates', 'sslPolicy']) === 0);
    },
  },
  {
    id: 'listener-actions',
    on: 'ListenerSpec',
    message: 'defaultActions has exactly one forward, redirect or fixed-response',
    broken: (spec) => at('defaultActions', endsOnce(spec, 'defaultActions')),
  },
  {
    id: 'rule-actions',
    on: 'ListenerRuleSpec',
    message: 'actions has exactly one forward, redirect or fixed-response',
    broken: (spec) => at('actions', endsOnce(spec, 'actions')),
  },
  {
    id: 'listener-trust-store',
    on: 'MutualAuthenticationAttributes',
    message: 'mode verify needs trustStoreArn',
    broken: (it) => self(it.mode !== 'verify' || has(it, 'trustStoreArn')),
  },
  {
    id: 'action-config',
    on: 'Action',
    message: 'an action carries the settings of its own type and no others',
    broken: (action) => {
      const needed = ACTION_MEMBERS[String(action.type)];
      if (!needed) return FINE;
      const others = Object.values(ACTION_MEMBERS)
        .flat()
        .filter((member) => !needed.includes(member));
      return self(count(action, needed) > 0 && count(action, others) === 0);
    },
  },
  {
    id: 'oidc-secret',
    on: 'AuthenticateOidcActionConfig',
    message: 'exactly one of clientSecret and useExistingClientSecret is needed',
    broken: (it) =>
      self(has(it, 'clientSecret') !== (it.useExistingClientSecret === true) || isUnknown(it.useExistingClientSecret)),
  },
  {
    id: 'condition-config',
    on: 'RuleCondition',
    message: 'a condition carries the settings of its own field and no others',
    broken: (condition) => {
      const needed = CONDITION_MEMBERS[String(condition.field)];
      if (!needed) return FINE;
      const others = Object.values(CONDITION_MEMBERS)
        .flat()
        .filter((member) => !needed.includes(member));
      const long = needed[0] ?? '';
      const short = count(condition, ['values', 'regexValues']);
      const one = has(condition, long) ? short === 0 : short > 0 && needed.length > 1;
      return self(
        one &&
          count(
            condition,
            others.filter((member) => !SHORT.includes(member)),
          ) === 0,
      );
    },
  },
  {
    id: 'transform-config',
    on: 'RuleTransform',
    message: 'a transform carries the settings of its own type and no others',
    broken: (transform) => {
      if (transform.type !== 'host-header-rewrite' && transform.type !== 'url-rewrite') return FINE;
      const own = transform.type === 'url-rewrite' ? 'urlRewriteConfig' : 'hostHeaderRewriteConfig';
      return self(has(transform, own) && count(transform, ['urlRewriteConfig', 'hostHeaderRewriteConfig']) === 1);
    },
  },
];

const ACTION_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  forward: ['targetGroupArn', 'forwardConfig'],
  redirect: ['redirectConfig'],
  'fixed-response': ['fixedResponseConfig'],
  'authenticate-oidc': ['authenticateOidcConfig'],
  'authenticate-cognito': ['authenticateCognitoConfig'],
  'jwt-validation': ['jwtValidationConfig'],
};

const SHORT: readonly string[] = ['values', 'regexValues'];

/** The long form first; fields that have a short form name it too. */
const CONDITION_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  'host-header': ['hostHeaderConfig', ...SHORT],
  'path-pattern': ['pathPatternConfig', ...SHORT],
  'http-header': ['httpHeaderConfig'],
  'query-string': ['queryStringConfig'],
  'http-request-method': ['httpRequestMethodConfig'],
  'source-ip': ['sourceIpConfig'],
};

const ENDS: readonly unknown[] = ['forward', 'redirect', 'fixed-response'];

function endsOnce(spec: JsonObject, member: string): boolean {
  const actions = elements(spec[member]);
  if (actions.length === 0 || actions.some(({ type }) => isUnknown(type))) return true;
  return actions.filter(({ type }) => ENDS.includes(type)).length === 1;
}
