import { renderSnapshot } from '../manifest/render.ts';
import { readPaths } from './manifests/read-paths.ts';
import { printDocument } from './output/document.ts';
import { formatProblems } from './output/problem.ts';
import { EXIT } from './program/exit.ts';
import { flagOn, flagText, type VerbRun } from './program/verb.ts';
import { INSTALLED_TYPES } from './types/installed-types.ts';
import { complain } from './validate.ts';

/** Prints what the manifests say in the end; nothing where any of them is wrong, for half of it would be taken for all. */
export const run: VerbRun = async (context) => {
  const snapshot = await readPaths(context.args, context.io);
  if (complain(context, snapshot)) return EXIT.invalid;
  const annotate = flagOn(context, 'annotate');
  const { documents, problems } = renderSnapshot(snapshot, { defaults: annotate, types: INSTALLED_TYPES });
  if (problems.length > 0) {
    context.io.err.write(formatProblems(problems, context.style.err));
    return EXIT.invalid;
  }
  if (flagText(context, 'output') === 'json') {
    const list = documents.map(({ json, origins }) =>
      annotate ? { ...json, origins: Object.fromEntries(origins) } : json,
    );
    await printDocument(context.io, 'json', { kind: 'Rendering', documents: list });
  } else {
    const { renderedYaml } = await import('./output/rendered-yaml.ts');
    context.io.out.write(renderedYaml(documents, { annotate }));
  }
  return EXIT.ok;
};
