/** A test of one text. */
export type Matches = (text: string) => boolean;

/** What a pattern of a target may hold; more of the language of regular expressions can take for ever on a short name. */
export const PATTERN_ALLOWED =
  'names, `.` for any character, `.*` and `.+` (at most four), and `|` between alternatives, at most 256 characters';

const MOST_REPEATS = 4;
const LONGEST = 256;

/**
 * A pattern of a target, as kustomize matches it: against the whole text. Undefined where it holds what is not allowed.
 * Repeats are few and texts are short, so that matching takes a bounded number of steps.
 */
export function parsePattern(pattern: string): Matches | undefined {
  if (pattern.length > LONGEST) return undefined;
  const inner = /^\(([^()]*)\)$/.exec(pattern)?.[1] ?? pattern;
  const alternatives = inner.split('|').map((one) => one.replace(/^\^/, '').replace(/\$$/, ''));
  if (!alternatives.every((one) => /^([A-Za-z0-9_/-]|\\\.|\.[*+]?)*$/.test(one))) return undefined;
  if (alternatives.some((one) => (one.match(/[*+]/g) ?? []).length > MOST_REPEATS)) return undefined;
  const expressions = alternatives.map((one) => new RegExp(`^${one}$`));
  return (text) => expressions.some((expression) => expression.test(text));
}

/** A test of the labels, or the annotations, of one document. */
export type MatchesMap = (map: Readonly<Record<string, string>>) => boolean;

export const SELECTOR_ALLOWED = 'a=b, a!=b, a in (b, c), a notin (b, c), a and !a, with commas between them';

/** A selector of labels as Kubernetes writes them; undefined where it has no such form. */
export function parseSelector(selector: string): MatchesMap | undefined {
  if (selector.length > LONGEST) return undefined;
  const parts = selector.split(/,(?![^(]*\))/).map((part) => part.trim());
  const tests = parts.map(parseRequirement);
  if (tests.some((test) => test === undefined)) return undefined;
  return (map) => tests.every((test) => test?.(map));
}

function parseRequirement(part: string): MatchesMap | undefined {
  const set = /^([\w./-]+)\s+(in|notin)\s*\(([^()]*)\)$/.exec(part);
  if (set) return requireSet(set);
  const pair = /^([\w./-]+)\s*(==|=|!=)\s*([\w./-]*)$/.exec(part);
  if (pair) {
    const [, key = '', operator, value = ''] = pair;
    return operator === '!=' ? (map) => map[key] !== value : (map) => map[key] === value;
  }
  const [, not, name = ''] = /^(!?)\s*([\w./-]+)$/.exec(part) ?? [];
  if (name === '') return undefined;
  return not === '!' ? (map) => map[name] === undefined : (map) => map[name] !== undefined;
}

function requireSet([, key = '', operator, list = '']: RegExpExecArray): MatchesMap {
  const values = list.split(',').map((value) => value.trim());
  if (operator === 'in') return (map) => values.includes(map[key] ?? '') && map[key] !== undefined;
  return (map) => map[key] === undefined || !values.includes(map[key] ?? '');
}
