import { Fault } from '../contract.ts';
import { type Decision, evaluate, type Question } from '../iam/evaluate.ts';
import { MANAGED_POLICIES } from '../iam/managed-policies.ts';
import { type LinkedRole, linkedRole, type Role, type Roles } from '../iam/roles.ts';
import { ACTIONS } from './actions.ts';
import { impliedBy, linkedRoleOf } from './implied.ts';
import { actionOf, arn, type Request, textAt } from './request.ts';
import { resourcesOf } from './resources.ts';
import { requestTags, resourceTags, type Services } from './tags.ts';

/** A question that a request raised, and what the caller's policies answered. */
export interface Judgement extends Question {
  readonly decision: Decision;
  /** The request that raised it. */
  readonly call: string;
}

/** Judges requests of roles by their policies; the account's own root may do everything, as without judgement. */
export interface Authorization {
  enforce(on: boolean): void;
  /** Throws Fault as the service would. Makes service-linked roles that are missing, where the caller may. */
  authorize(
    request: Request,
    world: { readonly services: Services; readonly roles: Roles; readonly now: number },
  ): void;
  /** Every distinct question that was raised while judgement was on, oldest first. */
  judgements(): readonly Judgement[];
}

type World = Parameters<Authorization['authorize']>[1];

export function createAuthorization(): Authorization {
  const judged = new Map<string, Judgement>();
  let isOn = false;
  return {
    enforce(on) {
      isOn = on;
    },
    judgements: () => [...judged.values()],
    authorize(request, world) {
      const role = isOn ? roleOfCaller(request, world.roles) : undefined;
      if (role === undefined || request.operation === 'GetCallerIdentity') return;
      const policies = role === 'unknown' ? [] : policiesOf(role);
      const judge = (question: Question): void => {
        const decision = evaluate(policies, question);
        const call = `${request.service}:${request.operation}`;
        judged.set(JSON.stringify([question, decision]), { ...question, decision, call });
        if (decision !== 'allowed') throw denied(request, question);
      };
      for (const question of questionsOf(request, world.services)) judge(question);
      const linked = linkedRoleOf(request);
      if (linked && !world.roles.has(linked.name)) makeLinkedRole(linked, { request, world, judge });
    },
  };
}

function questionsOf(request: Request, services: Services): readonly Question[] {
  const action = actionOf(request.service, request.operation);
  const facts = ACTIONS[action];
  // Some operations of S3 and others have another name in IAM: they are not judged.
  if (facts === undefined) return [];
  const resources = resourcesOf(request);
  const own = resources.map((resource) => ({ action, resource, context: contextOf(request, resource, services) }));
  return [...own, ...impliedBy(request, resources)].map((question) => narrowed(question, request));
}

function contextOf(request: Request, resource: string, services: Services): Question['context'] {
  const { input } = request;
  const cluster = textAt(input, 'cluster');
  const namespace = textAt(input, 'ServiceNamespace');
  return {
    ...requestTags(input),
    ...resourceTags(resource, request, services),
    ...(request.service === 'ecs' && cluster !== undefined
      ? { 'ecs:cluster': [cluster.startsWith('arn:') ? cluster : arn(request, 'ecs', `cluster/${cluster}`)] }
      : {}),
    ...(namespace === undefined ? {} : { 'application-autoscaling:service-namespace': [namespace] }),
  };
}

/** A service gives IAM only the keys that its reference names for the action; the global ones are always there. */
function narrowed(question: Question, { region, service }: Request): Question {
  const { keys = [] } = ACTIONS[question.action] ?? {};
  const isGiven = (key: string): boolean =>
    keys.some((known) => (known.endsWith('/') ? key.startsWith(known) : key === known));
  const given = Object.entries(question.context).filter(([key]) => isGiven(key));
  return {
    ...question,
    context: {
      ...Object.fromEntries(given),
      'aws:RequestedRegion': [GLOBAL.includes(service) ? 'us-east-1' : region.region],
    },
  };
}

/**
 * Services with one endpoint, in us-east-1: IAM takes every request to them for one to that Region (IAM User Guide, "AWS: Denies
 * access to AWS based on the requested Region").
 */
const GLOBAL: readonly string[] = ['cloudfront', 'iam', 'route53'];

/** Undefined for the account's root; `unknown` for a role that IAM does not have. */
function roleOfCaller({ caller }: Request, roles: Roles): Role | 'unknown' | undefined {
  const [, name] = /:assumed-role\/([^/]+)\//.exec(caller.arn ?? '') ?? [];
  return name === undefined ? undefined : (roles.get(name) ?? 'unknown');
}

function policiesOf({ inline, attached }: Role): readonly string[] {
  return [...inline.values(), ...[...attached].flatMap((policy) => MANAGED_POLICIES.get(policy) ?? [])];
}

interface Making {
  readonly request: Request;
  readonly world: World;
  readonly judge: (question: Question) => void;
}

function makeLinkedRole(linked: LinkedRole, { request, world, judge }: Making): void {
  const { service } = linked;
  const role = linkedRole(linked, { account: request.region.account, now: world.now });
  const context = { 'iam:AWSServiceName': [service] };
  judge(narrowed({ action: 'iam:CreateServiceLinkedRole', resource: role.arn, context }, request));
  world.roles.set(role.name, role);
}

/** Source of the text: IAM User Guide, "Troubleshoot access denied error messages". */
function denied({ service, caller }: Request, { action, resource }: Question): Fault {
  const message = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
  const [code, status] = DENIALS[service] ?? ['AccessDeniedException', 400];
  return new Fault(code, message, status);
}

const DENIALS: Readonly<Record<string, readonly [code: string, status: number]>> = {
  elasticloadbalancing: ['AccessDenied', 403],
  sts: ['AccessDenied', 403],
  iam: ['AccessDenied', 403],
  cloudformation: ['AccessDenied', 403],
  ec2: ['UnauthorizedOperation', 403],
};
