import type { Expression, Lookup, OutsideExpression } from './expression.ts';
import type { Json } from './json.ts';

/** What came of asking; a value that is not there is a reason, never an empty text. */
export type OutsideAnswer =
  | { readonly state: 'known'; readonly value: Json }
  | { readonly state: 'refused'; readonly reason: string };

/** By {@link describeOutside}. */
export type OutsideAnswers = ReadonlyMap<string, OutsideAnswer>;

/** What manifests may ask for, as the operator's configuration says. A prefix of `*` allows everything. */
export interface AllowedOutside {
  readonly parameters: readonly string[];
  readonly secrets: readonly string[];
  readonly stacks: readonly string[];
}

/** Whether a name is among those that the configuration lets manifests ask for. */
export function isAllowed(name: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => prefix === '*' || name.startsWith(prefix));
}

/** Why it is not. */
export function outsideOfAllowed(flag: string, prefixes: readonly string[]): string {
  return `${flag} allows ${prefixes.length === 0 ? 'none' : prefixes.join(', ')}`;
}

/** The state of Terraform that is meant where none is named. */
export const DEFAULT_STATE = 'default';

/** What the manifests and the place of their objects tell themselves. */
const INSIDE: readonly Expression['kind'][] = ['output', 'var', 'pseudo'];

export function isOutside(expression: Expression): expression is OutsideExpression {
  return !INSIDE.includes(expression.kind);
}

/** Where the value comes from, as people read it: `cfn shop-network.VpcId`. Different for different values. */
export function describeOutside(expression: OutsideExpression): string {
  switch (expression.kind) {
    case 'ssm':
      return `ssm ${expression.path}`;
    case 'secretsmanager':
      return `secretsmanager ${expression.name}${expression.version}`;
    case 'cfn':
      return `cfn ${expression.stack}.${expression.output}`;
    case 'tfstate':
      return `tfstate ${expression.state} ${expression.address}`;
    case 'aws-ip-ranges':
      return `aws-ip-ranges ${expression.service} ${expression.region} ${expression.family}`;
    case 'ami':
      return `ami ${expression.path}`;
    case 'lookup':
      return `lookup ${describeLookup(expression.asked)}`;
  }
}

function describeLookup(asked: Lookup): string {
  if (asked.of === 'availability-zones') return asked.index === undefined ? asked.of : `${asked.of} ${asked.index}`;
  if (asked.of === 'resource') return `${asked.type}.${asked.path} ${asked.identifier}`;
  const { type, as, tags, all } = asked;
  const pairs = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
  return `${type}${as === 'arn' ? '.arn' : ''}${all ? '[]' : ''} ${pairs.join(' ')}`;
}

/** The value that was read, or undefined where there is none. */
export function outsideValue(expression: OutsideExpression, answers: OutsideAnswers): Json | undefined {
  const answer = answers.get(describeOutside(expression));
  return answer?.state === 'known' ? answer.value : undefined;
}

/** Why there is none. */
export function outsideRefusal(expression: OutsideExpression, answers: OutsideAnswers): string {
  const answer = answers.get(describeOutside(expression));
  return answer?.state === 'refused' ? answer.reason : 'it was not read';
}
