import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2';
import { type Field, type Fields, fallback, keep, keyed, leaf, object, type RuleContext, readOnly } from '../fields.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { lowerFirstMembers, upperFirstMembers } from '../member-case.ts';

/** What a listener and a rule know of who else moves their traffic. */
export interface TrafficFacts {
  /** The target groups between which somebody else shifts traffic here, and who: `Service/web`. */
  readonly shift?: TrafficShift | undefined;
}

export interface TrafficShift {
  readonly by: string;
  readonly targetGroupArns: readonly string[];
  /** Set while a reference to one of the pair is not resolved yet: then any target group may be of it. */
  readonly isPartlyKnown?: boolean | undefined;
}

const AUTHENTICATION_DEFAULTS: Fields<TrafficFacts> = {
  scope: leaf('scalar', fallback('openid')),
  sessionTimeout: leaf('intLike', fallback(604800)),
  sessionCookieName: leaf('scalar', fallback('AWSELBAuthSessionCookie')),
  onUnauthenticatedRequest: leaf('scalar', fallback('authenticate')),
  authenticationRequestExtraParams: leaf('map'),
};

const STICKINESS: Fields<TrafficFacts> = {
  enabled: leaf('scalar', fallback(false)),
  durationSeconds: leaf('intLike', undefined, { normalise: whenSticky }),
};

const TARGET_GROUPS: Field<TrafficFacts> = keyed(
  ['targetGroupArn'],
  { targetGroupArn: leaf('scalar'), weight: leaf('intLike', fallback(1)) },
  { owner: ownedByShift, source: 'aws-behaviour.md#listeners-and-rules' },
);

const REDIRECT: Fields<TrafficFacts> = {
  host: leaf('scalar', fallback('#{host}')),
  path: leaf('scalar', fallback('/#{path}')),
  port: leaf('strLike', fallback('#{port}')),
  protocol: leaf('scalar', fallback('#{protocol}')),
  query: leaf('scalar', fallback('#{query}')),
  statusCode: leaf('scalar'),
};

const ACTION: Fields<TrafficFacts> = {
  type: leaf('scalar'),
  order: leaf('intLike'),
  // Folded into forwardConfig, the canonical form.
  targetGroupArn: readOnly,
  forwardConfig: object<TrafficFacts>({
    targetGroups: TARGET_GROUPS,
    targetGroupStickinessConfig: object(STICKINESS, fallback({})),
  }),
  redirectConfig: object(REDIRECT),
  fixedResponseConfig: object<TrafficFacts>({
    messageBody: leaf('scalar'),
    statusCode: leaf('strLike'),
    // Which type AWS fills in is not recorded.
    contentType: leaf('scalar', keep, { source: 'believed' }),
  }),
  authenticateOidcConfig: object<TrafficFacts>({
    issuer: leaf('scalar'),
    authorizationEndpoint: leaf('scalar'),
    tokenEndpoint: leaf('scalar'),
    userInfoEndpoint: leaf('scalar'),
    clientId: leaf('scalar'),
    // AWS never returns the secret, so it cannot be compared; see `outgoingActions`.
    clientSecret: readOnly,
    useExistingClientSecret: readOnly,
    ...AUTHENTICATION_DEFAULTS,
  }),
  authenticateCognitoConfig: object<TrafficFacts>({
    userPoolArn: leaf('scalar'),
    userPoolClientId: leaf('scalar'),
    userPoolDomain: leaf('scalar'),
    ...AUTHENTICATION_DEFAULTS,
  }),
  jwtValidationConfig: object<TrafficFacts>({
    jwksEndpoint: leaf('scalar'),
    issuer: leaf('scalar'),
    additionalClaims: keyed<TrafficFacts>(['name'], {
      name: leaf('scalar'),
      format: leaf('scalar'),
      values: leaf('set'),
    }),
  }),
};

/**
 * Actions of a listener or rule: told apart by their order, which counts from 1 where it is left out; a forward names its
 * target groups in `forwardConfig` only.
 */
export const ACTIONS: Field<TrafficFacts> = keyed(['order'], ACTION, {
  normalise: foldActions,
  source: 'aws-behaviour.md#listeners-and-rules',
});

/** A duration means nothing while stickiness is off, and AWS keeps or drops it then. */
function whenSticky(value: Json, { parent }: RuleContext<TrafficFacts>): Json | undefined {
  return parent.enabled === true ? value : undefined;
}

function foldActions(value: Json): Json {
  if (!Array.isArray(value)) return value;
  return value.filter(isObject).map((action, index) => foldAction({ ...action, order: action.order ?? index + 1 }));
}

function foldAction(action: JsonObject): JsonObject {
  if (action.type !== 'forward' || action.forwardConfig || !action.targetGroupArn) return action;
  return { ...action, forwardConfig: { targetGroups: [{ targetGroupArn: action.targetGroupArn }] } };
}

/** Weights are the shifter's while all live target groups are of its pair: putting them back is an outage. */
function ownedByShift(facts: TrafficFacts, want: Json | undefined, have: Json | undefined): string | undefined {
  const { shift } = facts;
  if (!shift || have === undefined) return undefined;
  const pair = new Set(shift.targetGroupArns);
  const isOfPair = shift.isPartlyKnown || [...arnsOf(want), ...arnsOf(have)].every((arn) => pair.has(arn));
  return isOfPair ? `the traffic shift of ${shift.by}` : undefined;
}

function arnsOf(tuples: Json | undefined): readonly string[] {
  return Array.isArray(tuples) ? tuples.filter(isObject).map((tuple) => String(tuple.targetGroupArn)) : [];
}

/** Live actions in the manifest's spelling. */
export function liveActions(actions: readonly Action[] | undefined): readonly JsonObject[] {
  return (actions ?? []).map(lowerFirstMembers);
}

export interface OutgoingActions {
  /** Canonical desired actions. */
  readonly want: Json | undefined;
  /** As the manifest writes them: the only place that knows client secrets. */
  readonly declared: readonly object[];
  /** Canonical live actions; undefined in a creation. */
  readonly have?: Json | undefined;
}

/**
 * Canonical actions as a request. One plain target group goes as `TargetGroupArn`, which every type of load balancer
 * takes. A client secret is sent only with a client that the live action does not have yet; else AWS keeps the one it has.
 */
export function outgoingActions({ want, declared, have }: OutgoingActions): Action[] {
  const actions = asObjects(want);
  const secrets = new Map(asObjects(foldActions(declared as Json)).map((action) => [action.order, secretOf(action)]));
  const known = new Set(asObjects(have).map(clientOf));
  return actions.map((action) => {
    const sole = actions.length === 1 ? { ...action, order: undefined } : action;
    return upperFirstMembers<Action>(withSecret(plainForward(sole), { known, secret: secrets.get(action.order) }));
  });
}

function plainForward(action: JsonObject): JsonObject {
  const config = isObject(action.forwardConfig) ? action.forwardConfig : undefined;
  const [first, ...rest] = asObjects(config?.targetGroups);
  const sticky = isObject(config?.targetGroupStickinessConfig) && config.targetGroupStickinessConfig.enabled === true;
  if (!first || rest.length > 0 || sticky || first.weight !== 1) return action;
  return { ...action, forwardConfig: undefined, targetGroupArn: first.targetGroupArn };
}

function withSecret(
  action: JsonObject,
  { known, secret }: { known: ReadonlySet<string>; secret: Json | undefined },
): JsonObject {
  const config = action.authenticateOidcConfig;
  if (!isObject(config)) return action;
  const credential = known.has(clientOf(action)) ? { useExistingClientSecret: true } : { clientSecret: secret };
  return { ...action, authenticateOidcConfig: { ...config, ...credential } };
}

function secretOf(action: JsonObject): Json | undefined {
  return isObject(action.authenticateOidcConfig) ? action.authenticateOidcConfig.clientSecret : undefined;
}

function clientOf(action: JsonObject): string {
  const config = isObject(action.authenticateOidcConfig) ? action.authenticateOidcConfig : {};
  return `${String(config.issuer)} ${String(config.clientId)}`;
}

function asObjects(list: Json | undefined): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** What a read shows of actions that were sent: without what AWS never echoes. */
export function shownActions(actions: readonly Action[]): Json {
  return actions.map((action) => {
    const { AuthenticateOidcConfig: oidc, ...rest } = action;
    const { ClientSecret: _secret, UseExistingClientSecret: _existing, ...shown } = oidc ?? {};
    return (oidc ? { ...rest, AuthenticateOidcConfig: shown } : rest) as unknown as Json;
  });
}

/** Target groups that canonical actions forward to, each once. */
export function targetGroupArnsIn(actions: Json | undefined): readonly string[] {
  const tuples = asObjects(actions).flatMap(({ forwardConfig }) =>
    isObject(forwardConfig) ? asObjects(forwardConfig.targetGroups) : [],
  );
  return [...new Set(tuples.map(({ targetGroupArn }) => String(targetGroupArn)))];
}

/** Target groups that actions forward to, in a manifest's or AWS's own spelling, with their weights. */
export function forwardedWeights(actions: readonly object[] | undefined): ReadonlyMap<string, number> {
  const folded = asObjects(foldActions((actions ?? []).map(lowerFirstMembers)));
  const tuples = folded.flatMap(({ forwardConfig }) =>
    isObject(forwardConfig) ? asObjects(forwardConfig.targetGroups) : [],
  );
  return new Map(tuples.map(({ targetGroupArn, weight }) => [String(targetGroupArn), Number(weight ?? 1)]));
}
