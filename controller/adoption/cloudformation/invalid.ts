import { createLoader } from '../../manifest/load.ts';
import { type Path, parsePath } from '../../manifest/path.ts';
import type { Problem } from '../../model/document.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';
import type { ConvertedTemplate } from './convert.ts';
import type { Converted } from './documents.ts';
import type { Said, Template } from './template.ts';

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
    const isSaid = reported.some(({ path }) => path.join('.').startsWith(place.join('.')));
    if (isSaid && problem.code === 'FUNCTION') return [];
    const { code, message, allowed, object } = problem;
    return { ...template.problem(place, { code, message, allowed }), object };
  });
}

function placeOf({ field = '' }: Problem, { identity, resource }: Converted): Path {
  const steps = (parsePath(field) ?? []).filter((step) => typeof step !== 'object');
  const isOwn = identity.kind === 'AwsResource' && steps[0] === 'spec' && steps[1] === 'properties';
  return isOwn ? [...resource.path, 'Properties', ...steps.slice(2)] : resource.path;
}
