import { isObject } from '../../model/json.ts';
import { type Converting, expressing } from './documents.ts';
import { expressed } from './expressed.ts';
import { variableFor } from './parameters.ts';
import { resolved } from './resolve.ts';
import type { Template } from './template.ts';

/** What stands as it was decided, and will not change with a variable. */
export function decisions({ facts: { parameters, decidedBy, pseudo } }: Converting): readonly string[] {
  const said = [...decidedBy].flatMap((name) => {
    const value = parameters.get(name)?.value ?? pseudo.get(name);
    const isDefault = parameters.get(name)?.isGiven === false;
    return value === undefined ? [] : [`${name}=${String(value)}${isDefault ? ' (its default)' : ''}`];
  });
  return said.length === 0 ? [] : [`decided for good, and no variable: what depends on ${said.join(', ')}`];
}

/** Variables that somebody has to set. */
export function unset({ facts: { parameters }, variables }: Converting, namespace: string): readonly string[] {
  return [...variables].flatMap((name) => {
    const parameter = parameters.get(name);
    if (!parameter || variableFor(parameter) !== undefined) return [];
    if (parameter.isSecret)
      return [`${name} is secret and no variable: put {{resolve:secretsmanager:…}} in place of \${var:${name}}`];
    return [
      `${name} has no value: set it under variables of the Namespace ${namespace}, or say ${name}=VALUE behind the template`,
    ];
  });
}

/** Sections and resources of the template that no document has. */
export function leftBehind({ others, resources }: Template, leftOut: ReadonlySet<string>): readonly string[] {
  const sections = others.map((name) => `the section ${name} has no counterpart and is left out`);
  const out = [...leftOut].map((id) => `${id} (${resources.get(id)?.type}) is left out by its condition`);
  return [...sections, ...out];
}

/** What stands for an output: nothing keeps it, and whoever needs it refers to what it came from. */
export function outputsOf(using: Converting): readonly string[] {
  return Object.entries(using.template.outputs).flatMap(([name, output]) => {
    const value = isObject(output) ? output.Value : undefined;
    const quiet = { ...using, report: () => {} };
    const plain = value === undefined ? undefined : resolved(value, ['Outputs', name], quiet);
    const text = plain === undefined ? undefined : expressed(plain, [], expressing(quiet));
    const isShared = isObject(output) && output.Export !== undefined;
    const who = isShared ? ', which other stacks may import' : '';
    return text === undefined
      ? [`the output ${name}${who} is left out`]
      : [`the output ${name}${who}: ${String(text)}`];
  });
}
