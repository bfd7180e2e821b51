import {
  type Action,
  ActionTypeEnum,
  type AuthenticateOidcActionConfig,
  type ForwardActionConfig,
  type TargetGroupTuple,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { Fault } from '../contract.ts';
import { assertEnum, assertRange, badConfiguration, invalid } from './faults.ts';
import { familyOf } from './health-check-defaults.ts';
import { targetGroupArnsOf } from './links.ts';
import { type ElbWorld, type LoadBalancerState, type TargetGroupState, targetGroupOf } from './world.ts';

const MOST_TARGET_GROUPS = 5;
const SESSION_SECONDS = 604_800;
const FINAL: readonly string[] = ['forward', 'redirect', 'fixed-response'];

/** The actions of a listener or rule as AWS keeps them: checked, in order, defaults filled in. Throws Fault. */
export function acceptedActions(
  world: ElbWorld,
  owner: LoadBalancerState,
  actions: readonly Action[],
): readonly Action[] {
  if (actions.length === 0) throw invalid('An action must be specified');
  for (const action of actions) assertEnum('action type', action.Type, Object.values(ActionTypeEnum));
  for (const action of actions) assertRange('order', action.Order, [1, 50_000]);
  const ordered = inOrder(actions);
  const last = ordered.at(-1)?.Type ?? '';
  const finals = ordered.filter((each) => FINAL.includes(each.Type ?? ''));
  if (finals.length !== 1 || !FINAL.includes(last)) {
    throw new Fault('InvalidLoadBalancerActionException', `The last action must be one of: ${FINAL.join(', ')}`);
  }
  for (const arn of targetGroupArnsOf(ordered)) assertForwardable(world, owner, targetGroupOf(world, arn));
  return ordered.map((action) => filled(action, owner));
}

/** Several actions always have an order; one alone keeps what was sent. */
function inOrder(actions: readonly Action[]): readonly Action[] {
  if (actions.length === 1) return actions;
  return actions
    .map((action, index) => ({ ...action, Order: action.Order ?? index + 1 }))
    .sort((a, b) => a.Order - b.Order);
}

function assertForwardable(world: ElbWorld, owner: LoadBalancerState, group: TargetGroupState): void {
  const family = familyOf(group) === 'lambda' ? 'application' : familyOf(group);
  if (family !== owner.type) {
    const message = `The protocol of target group '${group.arn}' is not compatible with a load balancer of type ${owner.type}`;
    throw new Fault('IncompatibleProtocolsException', message);
  }
  if (group.vpcId !== undefined && group.vpcId !== owner.vpcId) {
    throw badConfiguration(`The following target groups are not in the same VPC as the load balancer: '${group.arn}'`);
  }
  if (world.links.loadBalancersOf(group.arn).some((arn) => arn !== owner.arn)) {
    const message = `The following target groups cannot be associated with more than one load balancer: ${group.arn}`;
    throw new Fault('TargetGroupAssociationLimitException', message);
  }
}

function filled(action: Action, owner: LoadBalancerState): Action {
  switch (action.Type) {
    case 'forward':
      return forward(action, owner);
    case 'redirect':
      return redirect(action);
    case 'fixed-response':
      return fixedResponse(action);
    case 'authenticate-oidc':
    case 'authenticate-cognito':
      return authenticate(action);
    default:
      return action;
  }
}

/** One target group is shown in both ways, several in ForwardConfig only. Network load balancers show no weight. */
function forward(action: Action, owner: LoadBalancerState): Action {
  const tuples = tuplesOf(action);
  if (tuples.length === 0) throw invalid('A target group ARN must be specified');
  if (tuples.length > MOST_TARGET_GROUPS) {
    throw invalid(`A forward action can have at most ${MOST_TARGET_GROUPS} target groups`);
  }
  const weighted = owner.type === 'application' || tuples.length > 1;
  const { TargetGroupArn: _, ForwardConfig: config, ...rest } = action;
  const ForwardConfig: ForwardActionConfig = {
    TargetGroups: tuples.map((each) => (weighted ? { ...each, Weight: each.Weight ?? 1 } : each)),
    TargetGroupStickinessConfig: { Enabled: false, ...config?.TargetGroupStickinessConfig },
  };
  const only = tuples.length === 1 ? tuples[0]?.TargetGroupArn : undefined;
  return { ...rest, ForwardConfig, ...(only ? { TargetGroupArn: only } : {}) };
}

function tuplesOf(action: Action): readonly TargetGroupTuple[] {
  const { TargetGroupArn: arn, ForwardConfig: config } = action;
  const tuples = config?.TargetGroups ?? [];
  if (!arn) return tuples;
  if (tuples.length > 1 || (tuples[0] && tuples[0].TargetGroupArn !== arn)) {
    throw invalid('The target group ARN and the forward configuration of an action must name the same target group');
  }
  return tuples.length === 1 ? tuples : [{ TargetGroupArn: arn }];
}

function redirect(action: Action): Action {
  const { RedirectConfig: config } = action;
  if (!config) throw invalid('A redirect configuration must be specified for a redirect action');
  assertEnum('statusCode', config.StatusCode, ['HTTP_301', 'HTTP_302']);
  const filledConfig = {
    ...config,
    Protocol: config.Protocol ?? '#{protocol}',
    Port: config.Port ?? '#{port}',
    Host: config.Host ?? '#{host}',
    Path: config.Path ?? '/#{path}',
    Query: config.Query ?? '#{query}',
  };
  const { Protocol, Port, Host, Path } = filledConfig;
  if (Protocol === '#{protocol}' && Port === '#{port}' && Host === '#{host}' && Path === '/#{path}') {
    const message = 'The redirect configuration is not valid because it creates a loop.';
    throw new Fault('InvalidLoadBalancerActionException', message);
  }
  return { ...action, RedirectConfig: filledConfig };
}

function fixedResponse(action: Action): Action {
  const { FixedResponseConfig: config } = action;
  if (!config || !/^[245]\d\d$/.test(config.StatusCode ?? '')) {
    throw invalid('A fixed response must have a status code of the form 2XX, 4XX or 5XX');
  }
  return action;
}

/** The client's secret is kept and never shown again. */
function authenticate(action: Action): Action {
  const defaults = {
    SessionCookieName: 'AWSELBAuthSessionCookie',
    Scope: 'openid',
    SessionTimeout: SESSION_SECONDS,
    OnUnauthenticatedRequest: 'authenticate' as const,
  };
  const { AuthenticateOidcConfig: oidc, AuthenticateCognitoConfig: cognito, ...rest } = action;
  if (action.Type === 'authenticate-cognito') {
    if (!cognito) throw invalid('An Amazon Cognito configuration must be specified');
    return { ...rest, AuthenticateCognitoConfig: { ...defaults, ...cognito } };
  }
  if (!oidc) throw invalid('An OpenID Connect configuration must be specified');
  const { ClientSecret: _, UseExistingClientSecret: __, ...shown } = { ...defaults, ...oidc };
  return { ...rest, AuthenticateOidcConfig: shown as AuthenticateOidcActionConfig };
}
