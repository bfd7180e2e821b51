import { createLoader } from '../../manifest/load.ts';
import { type Path, parsePath } from '../../manifest/path.ts';
import type { Problem } from '../../model/document.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';
import type { ConvertedTemplate } from './convert.ts';
import type { Converted } from './documents.ts';
import type { Said, Template, TemplateResource } from './template.ts';

/** Something said of a place of the template. */
export interface Reported {
  readonly path: Path;
  readonly said: Said;
}

interface Checking {
  readonly documents: readonly Converted[];
  readonly template: Template;
  readonly reported: readonly Reported[];
  readonly types: ResourceTypes;
}

/** What `validate` will say of the documents, at the places of the template that it comes from. */
export function invalidIn(
  files: ConvertedTemplate['files'],
  { documents, template, reported, types }: Checking,
): readonly Problem[] {
  const { problems } = createLoader({ types }).load(files, { source: 'import', commit: { id: 'import' } });
  return problems.flatMap((problem) => {
    const document = documents.find(({ identity: { kind, name } }) => `${kind}/${name}` === problem.object);
    if (!document) return problem;
    const place = placeOf(problem, document);
    if (problem.code === 'FUNCTION' && reported.some(({ path }) => isWithin(place, path) || isWithin(path, place)))
      return [];
    // What stands for a field was said to be written otherwise: that the field is missing is the same once more.
    const field = problem.field?.split('.').at(-1) ?? '';
    const isOther = reported.some(
      ({ path, said }) => isWithin(path, document.resource.path) && said.allowed?.startsWith(`${field}:`),
    );
    if (problem.code === 'MISSING_FIELD' && isOther) return [];
    const { code, message, allowed, object } = problem;
    return { ...template.problem(place, { code, message, allowed }), object };
  });
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, index) => path[index] === step);
}

/** Where a field of the document came from: by the same names, which differ in the case of letters in kinds of our own. */
function placeOf({ field = '' }: Problem, { resource, parts = {} }: Converted): Path {
  const [, first, ...rest] = (parsePath(field) ?? []).filter((step) => typeof step !== 'object');
  const part = parts[String(first)];
  if (part) return follow(part, rest);
  return follow(resource, first === undefined || first === 'properties' ? rest : [first, ...rest]);
}

function follow({ path, properties }: TemplateResource, steps: Path): Path {
  const place: (string | number)[] = [];
  let at: Json | undefined = properties;
  for (const step of steps) {
    const names: readonly string[] = isObject(at) ? Object.keys(at) : [];
    const name: string | number | undefined =
      typeof step === 'number' ? step : (names.find((one) => one.toLowerCase() === step.toLowerCase()) ?? undefined);
    if (name === undefined) break;
    place.push(name);
    at = Array.isArray(at) ? (at as readonly Json[])[Number(name)] : isObject(at) ? at[name] : undefined;
  }
  return place.length === 0 ? path : [...path, 'Properties', ...place];
}
