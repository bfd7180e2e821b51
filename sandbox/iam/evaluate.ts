/** What is asked of a set of policies. */
export interface Question {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
}

export type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny';

interface Statement {
  readonly Effect?: string;
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/**
 * IAM's evaluation as far as it is modelled: a Deny that fits wins over every Allow, and what nothing allows is denied.
 * Of conditions, StringEquals, StringLike, ArnEquals, ArnLike and Null; any other operator never holds.
 */
export function evaluate(policies: readonly string[], question: Question): Decision {
  const fitting = policies.flatMap(statementsOf).filter((statement) => fits(statement, question));
  if (fitting.some(({ Effect }) => Effect === 'Deny')) return 'explicitDeny';
  return fitting.some(({ Effect }) => Effect === 'Allow') ? 'allowed' : 'implicitDeny';
}

function statementsOf(policy: string): readonly Statement[] {
  const { Statement = [] } = JSON.parse(policy) as { Statement?: Statement | readonly Statement[] };
  return Array.isArray(Statement) ? Statement : [Statement as Statement];
}

function fits({ Action, Resource, Condition = {} }: Statement, { action, resource, context }: Question): boolean {
  if (!list(Action).some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase()))) return false;
  if (!list(Resource).some((pattern) => matches(pattern, resource))) return false;
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator, list(wanted), context[key] ?? [])),
  );
}

function holds(operator: string, wanted: readonly string[], actual: readonly string[]): boolean {
  if (operator === 'Null') return wanted.includes(String(actual.length === 0));
  if (operator === 'StringEquals') return actual.some((value) => wanted.includes(value));
  if (!['StringLike', 'ArnEquals', 'ArnLike'].includes(operator)) return false;
  return actual.some((value) => wanted.some((pattern) => matches(pattern, value)));
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** `*` is any text, `?` one character. */
function matches(pattern: string, text: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`, 's').test(text);
}
