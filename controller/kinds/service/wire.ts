import { isObject, type Json, type JsonObject } from '../../model/json.ts';

/** The canonical form of hook details is JSON text; AWS takes the document. */
export function deploymentConfiguration(canonical: Json | undefined): JsonObject | undefined {
  if (!isObject(canonical)) return undefined;
  const { lifecycleHooks } = canonical;
  const hooks = Array.isArray(lifecycleHooks) ? lifecycleHooks : [];
  return { ...canonical, lifecycleHooks: hooks.map((hook) => (isObject(hook) ? withDetails(hook) : hook)) };
}

function withDetails(hook: JsonObject): JsonObject {
  return typeof hook.hookDetails === 'string' ? { ...hook, hookDetails: parsed(hook.hookDetails) } : hook;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** RegisterTaskDefinition's members: task sizes are texts there. */
export function templateRequest(content: JsonObject): JsonObject {
  const sizes = ['cpu', 'memory'].filter((member) => content[member] !== undefined);
  return { ...content, ...Object.fromEntries(sizes.map((member) => [member, String(content[member])])) };
}

export function tagList(tags: Readonly<Record<string, string>>): { key: string; value: string }[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}
