import { RESOURCE_KINDS } from '../kinds/index.ts';
import { allowedOutside } from '../main.ts';
import { createManifests } from '../manifest/manifests.ts';
import type { Snapshot } from '../model/document.ts';
import { subjectsOf } from '../verify/subjects.ts';
import { type Result, verifySubjects } from '../verify/verify.ts';
import { withIdentities } from './manifests/identity-problems.ts';
import { type Connection, connect } from './manifests/one-shot.ts';
import { readPaths } from './manifests/read-paths.ts';
import { printDocument } from './output/document.ts';
import { countsOf, describeCounts, formatVerification } from './output/verification-text.ts';
import { EXIT } from './program/exit.ts';
import { flagOn, flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { INSTALLED_TYPES } from './types/installed-types.ts';
import { complain } from './validate.ts';
import { placeDocuments } from './verification/place-documents.ts';
import { registryOverHttp } from './verification/registry.ts';

export const run: VerbRun = async (context) => {
  const snapshot = withIdentities(await readPaths(context.args.length > 0 ? context.args : ['.'], context.io));
  if (complain(context, snapshot)) return EXIT.invalid;
  const aws = await connect(context);
  try {
    const results = await verifyAll(context, { aws, snapshot });
    await print(context, results);
    return results.some(({ verdict }) => verdict === 'error') ? EXIT.differences : EXIT.ok;
  } finally {
    aws.close();
  }
};

async function verifyAll(
  { config, io }: VerbContext,
  { aws, snapshot }: { aws: Connection; snapshot: Snapshot },
): Promise<readonly Result[]> {
  const placed = await placeDocuments(snapshot, { aws, allowed: allowedOutside(config) });
  const kinds = new Map(RESOURCE_KINDS.map((kind) => [kind.name as string, kind]));
  const subjects = subjectsOf(placed, { manifests: createManifests({ types: INSTALLED_TYPES }), kinds });
  const registry = registryOverHttp({ clock: io.clock, signal: io.interrupted });
  return verifySubjects(subjects, { readers: aws.readers, registry });
}

/** Results to standard output, their sum to standard error. */
async function print(context: VerbContext, results: readonly Result[]): Promise<void> {
  const { io, style } = context;
  const summary = countsOf(results);
  const output = flagText(context, 'output') ?? 'text';
  if (output !== 'text') {
    const valid = summary.error === 0;
    return printDocument(io, output, { kind: 'Verification', valid, summary, results });
  }
  io.out.write(formatVerification(results, { all: flagOn(context, 'all'), style: style.out }));
  io.err.write(`${describeCounts(summary)}\n`);
}
