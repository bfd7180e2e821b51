import { ROLES, SIGN_INS } from '../../controller/model/actor.ts';
import { AUDIT_RESULTS } from '../../controller/model/audit.ts';
import { VERBS } from '../../controller/model/verb.ts';
import { kind, millis } from './common.ts';
import { anything, described, flag, type Infer, integer, list, oneOf, shape, text } from './infer.ts';

const objects = shape(
  {},
  {
    kind: list(kind),
    namespace: list(text),
    name: list(text),
    cluster: list(text),
    labels: { type: 'object', additionalProperties: text } as const,
  },
);
const rule = shape({
  effect: oneOf(['allow', 'deny']),
  verbs: list(oneOf(VERBS)),
  objects: list(objects),
});

export const me = shape({
  name: text,
  via: oneOf(SIGN_INS),
  role: oneOf(ROLES),
  groups: list(text),
  verbs: described(list(oneOf(VERBS)), 'What one may use on some object, or where it concerns none'),
  rules: described(list(rule), 'The rules about oneself; a rule that denies wins, and any rule wins over the role'),
  canSignIn: described(flag, 'There is a way to sign in'),
  canSignOut: described(flag, 'There is a session to end'),
});

export const signInWays = shape(
  { token: described(flag, 'With a token'), alb: described(flag, 'By the load balancer in front'), anonymous: flag },
  { oidc: shape({ label: text }) },
);

export const signedOut = shape({}, { next: described(text, 'Where the provider’s own session is ended') });

const auditRecord = shape(
  {
    id: integer,
    at: millis,
    actor: shape({ name: text, via: oneOf(SIGN_INS), role: oneOf(ROLES) }),
    verb: oneOf([...VERBS, 'sign-in', 'sign-out']),
    result: oneOf(AUDIT_RESULTS),
  },
  {
    object: text,
    operation: text,
    before: anything,
    after: anything,
    reason: text,
    message: text,
    address: text,
    requestId: text,
  },
);

export const auditPage = shape(
  { items: described(list(auditRecord), 'Newest first') },
  { next: described(integer, 'Value of `before` for the next page; absent on the last one') },
);

export type MeJson = Infer<typeof me>;
export type SignInWays = Infer<typeof signInWays>;
export type SignedOut = Infer<typeof signedOut>;
export type AuditRecordJson = Infer<typeof auditRecord>;
export type AuditPageJson = Infer<typeof auditPage>;
