import { isObject, type Json } from '../../model/json.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { type Path, showPath } from '../path.ts';
import type { PlacedFinding } from '../validate.ts';
import { PROPERTIES } from './elsewhere.ts';
import { isNoValue } from './functions.ts';

/** Properties that are given and that AWS alone sets. */
export function readOnlyFindings(properties: Json, { readOnly }: ResourceType): readonly PlacedFinding[] {
  const outermost = readOnly.filter((path) => !readOnly.some((other) => path.startsWith(`${other}/`)));
  return outermost.flatMap((path) => givenAt(properties, path.split('/'), PROPERTIES));
}

function givenAt(value: Json | undefined, [step, ...rest]: readonly string[], path: Path): readonly PlacedFinding[] {
  if (step === undefined || value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    const below = step === '*' ? rest : [step, ...rest];
    return (value as readonly Json[]).flatMap((element, index) => givenAt(element, below, [...path, index]));
  }
  if (!isObject(value)) return [];
  const names = step === '*' ? Object.keys(value) : [step];
  return names.flatMap((name) => {
    const member = value[name];
    if (member === undefined || isNoValue(member)) return [];
    return rest.length > 0 ? givenAt(member, rest, [...path, name]) : [finding(name, path)];
  });
}

function finding(name: string, path: Path): PlacedFinding {
  const output = showPath([...path.slice(PROPERTIES.length), name].map(String));
  const allowed = `leave it out; \${AwsResource/NAME.${output}} reads it`;
  return { path, member: name, code: 'READ_ONLY', message: `"${name}" is set by AWS alone`, allowed };
}
