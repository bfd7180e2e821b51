import { isMap, isScalar, type YAMLMap } from 'yaml';
import { spotAt } from '../nodes.ts';
import type { Target } from './kustomization.ts';
import {
  type Matches,
  type MatchesMap,
  PATTERN_ALLOWED,
  parsePattern,
  parseSelector,
  SELECTOR_ALLOWED,
} from './match.ts';
import type { Report } from './report.ts';
import { idOf, idsOf, type Resource, type ResourceId } from './resource-set.ts';

type Test = (resource: Resource) => boolean;

/** The documents that a target means; undefined where it cannot be read, which is reported. */
export function selectTargets(
  target: Target,
  resources: readonly Resource[],
  report: Report,
): readonly Resource[] | undefined {
  const { patterns, labelSelector, annotationSelector } = target;
  const before = report.problems.length;
  const tests: Test[] = Object.entries(patterns).map(([name, { text, node }]) => {
    const matches = parsePattern(text);
    if (!matches) report.add(node, { message: `"${text}" cannot be a pattern`, allowed: PATTERN_ALLOWED });
    return patternTest(name as keyof ResourceId, matches);
  });
  const selectors = [
    ['labels', labelSelector],
    ['annotations', annotationSelector],
  ] as const;
  for (const [member, selector] of selectors) {
    if (!selector) continue;
    const matches = parseSelector(selector.text);
    if (!matches)
      report.add(selector.node, { message: `"${selector.text}" is not a selector`, allowed: SELECTOR_ALLOWED });
    tests.push(({ root }) => matches?.(textsAt(root, ['metadata', member])) ?? false);
  }
  return report.problems.length > before
    ? undefined
    : resources.filter((resource) => tests.every((test) => test(resource)));
}

/** Names and namespaces may be those of the beginning; the kind of a document never changes. */
function patternTest(name: keyof ResourceId, matches: Matches = () => false): Test {
  if (name !== 'name' && name !== 'namespace') return ({ root }) => matches(idOf(root)[name]);
  return (resource) => {
    const ids = idsOf(resource);
    return [ids[0], ids.at(-1)].some((id) => id !== undefined && matches(id[name]));
  };
}

function textsAt(root: YAMLMap, path: readonly string[]): Parameters<MatchesMap>[0] {
  const { spot, whole } = spotAt(root, path);
  const pairs = whole && isMap(spot.value) ? spot.value.items : [];
  const texts = pairs.flatMap(({ key, value }) =>
    isScalar(key) && isScalar(value) && typeof value.value === 'string' ? [[String(key.value), value.value]] : [],
  );
  return Object.fromEntries(texts) as Record<string, string>;
}
