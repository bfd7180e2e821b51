import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { maskJson, SENSITIVE } from '../model/mask.ts';

/**
 * Paths of values in containers that are, or may be, secrets in plain text. Only the paths: what is found is written as it
 * lives and is shown nowhere else.
 */
export function plainSecrets(spec: JsonObject): readonly string[] {
  const { template } = spec;
  const containers =
    isObject(template) && Array.isArray(template.containerDefinitions) ? template.containerDefinitions : [];
  return (containers as readonly Json[]).filter(isObject).flatMap((container) => {
    const at = `template.containerDefinitions[name=${String(container.name)}]`;
    const { environment, dockerLabels, logConfiguration } = container;
    const options = isObject(logConfiguration) ? logConfiguration.options : undefined;
    return [
      ...entries(environment).map((name) => `${at}.environment[name=${name}]`),
      ...members(dockerLabels).map((name) => `${at}.dockerLabels.${name}`),
      ...members(options).map((name) => `${at}.logConfiguration.options.${name}`),
    ];
  });
}

function entries(list: Json | undefined): readonly string[] {
  const found = Array.isArray(list) ? (list as readonly Json[]).filter(isObject) : [];
  return found.filter(({ name, value }) => isSensitive(value, String(name))).map(({ name }) => String(name));
}

function members(map: Json | undefined): readonly string[] {
  return isObject(map) ? Object.keys(map).filter((name) => isSensitive(map[name], name)) : [];
}

function isSensitive(value: Json | undefined, name: string): boolean {
  return value !== undefined && maskJson(value, name) === SENSITIVE;
}
