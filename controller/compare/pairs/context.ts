import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { objectOf } from './parts.ts';

/** Names of Cloud Map namespaces by their id, as the context gives them. */
export function namespaceNames({ cloudMapNamespaces }: JsonObject): Readonly<Record<string, string>> {
  const entries = Object.entries(objectOf(cloudMapNamespaces)).map(([id, name]) => [
    id.slice(id.lastIndexOf('/') + 1),
    String(isObject(name) ? (name.Name ?? name.name) : name),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

/**
 * ARNs of the target groups between which a CodeDeploy deployment group moves traffic. The group names them by name or
 * ARN, in whatever form it was written down; `sides` are where ARNs for the names are found.
 */
export function pairOfGroups(
  deploymentGroup: Json | undefined,
  sides: readonly unknown[],
): readonly string[] | undefined {
  if (deploymentGroup === undefined || deploymentGroup === null) return undefined;
  const said = new Set(textsIn(deploymentGroup));
  const arns = [...said, ...sides.flatMap((side) => textsIn((side ?? null) as Json))].filter(isTargetGroup);
  return [...new Set(arns)].filter((arn) => said.has(arn) || said.has(arn.split('/')[1] ?? ''));
}

function isTargetGroup(text: string): boolean {
  return text.includes(':targetgroup/');
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((element: Json) => textsIn(element));
  return isObject(value) ? Object.values(value).flatMap((inner) => textsIn(inner ?? null)) : [];
}
