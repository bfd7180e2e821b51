import type { Document, Snapshot } from '../model/document.ts';
import { type ManifestWarning, movingImages } from './manifests/moving-images.ts';
import { readPaths } from './manifests/read-paths.ts';
import { referenceProblems } from './manifests/reference-problems.ts';
import { taskMadeLogs } from './manifests/task-made-logs.ts';
import { zoneProblems, zoneWarnings } from './manifests/zone-problems.ts';
import { printDocument } from './output/document.ts';
import { oneLine } from './output/plain-text.ts';
import { formatProblems } from './output/problem.ts';
import { EXIT, type ExitCode } from './program/exit.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { INSTALLED_TYPES } from './types/installed-types.ts';

export const run: VerbRun = async (context) => {
  const snapshot = await withWholes(withReferences(await readPaths(context.args, context.io)));
  const { documents, problems } = snapshot;
  const warnings = [
    ...movingImages(documents),
    ...taskMadeLogs(documents),
    ...noteWarnings(documents),
    ...zoneWarnings(snapshot),
  ];
  if (flagText(context, 'output') === 'json') {
    const document = {
      kind: 'Validation',
      valid: problems.length === 0,
      documents: documents.length,
      problems,
      warnings,
    };
    await printDocument(context.io, 'json', document);
  } else {
    context.io.out.write(formatProblems(problems, context.style.out));
    for (const warning of warnings) context.io.err.write(`${warningLine(warning)}\n`);
    context.io.err.write(`${summaryOf(snapshot)}\n`);
  }
  return exitOf(snapshot);
};

/** Never an error: some people want it so. */
function warningLine({ location, object, message }: ManifestWarning): string {
  const { file, line, column } = location;
  return oneLine(`warning: ${file}:${line}:${column} ${object}: ${message}`);
}

function withReferences(snapshot: Snapshot): Snapshot {
  const found = referenceProblems(snapshot, INSTALLED_TYPES);
  return found.length === 0 ? snapshot : { ...snapshot, problems: [...snapshot.problems, ...found] };
}

/** What documents say of themselves that is no problem. */
function noteWarnings(documents: readonly Document[]): readonly ManifestWarning[] {
  return documents.flatMap(({ identity, notes = [] }) =>
    notes.map(({ location, field, message }) => ({
      location,
      object: `${identity.kind}/${identity.name}`,
      field,
      message,
    })),
  );
}

/** What only several documents can do wrongly. Kinds are loaded only where there are several. */
async function withWholes(snapshot: Snapshot): Promise<Snapshot> {
  if (snapshot.documents.length < 2) return snapshot;
  const { cycleProblems } = await import('./manifests/cycle-problems.ts');
  const { withIdentities } = await import('./manifests/identity-problems.ts');
  const problems = [...snapshot.problems, ...cycleProblems(snapshot), ...zoneProblems(snapshot)];
  return withIdentities({ ...snapshot, problems });
}

function exitOf({ documents, problems }: Snapshot): ExitCode {
  return problems.length === 0 && documents.length > 0 ? EXIT.ok : EXIT.invalid;
}

/** `3 documents are valid`, `1 problem; 2 documents are valid`, or that there is nothing. */
function summaryOf({ documents, problems }: Snapshot): string {
  const valid = documents.length === 1 ? '1 document is valid' : `${documents.length} documents are valid`;
  if (problems.length > 0) return `${problems.length === 1 ? '1 problem' : `${problems.length} problems`}; ${valid}`;
  return documents.length === 0 ? 'no manifests found: .yaml, .yml and .json files are read' : valid;
}

/** Prints problems to standard error; true when there is nothing to go on with. */
export function complain(context: VerbContext, snapshot: Snapshot): boolean {
  const { documents, problems } = snapshot;
  if (problems.length === 0 && documents.length > 0) return false;
  context.io.err.write(formatProblems(problems, context.style.err));
  context.io.err.write(`${summaryOf(snapshot)}\n`);
  return true;
}
