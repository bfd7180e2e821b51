import type { Snapshot } from '../../model/document.ts';
import type { Source, SourceUpdate } from '../../ports/source.ts';
import { sourceOf } from '../manifests/configured-source.ts';
import { readPaths } from '../manifests/read-paths.ts';
import type { VerbContext } from '../program/verb.ts';
import { type Diagnosis, examination } from './diagnosis.ts';

export interface SourcesExamined {
  readonly diagnoses: readonly Diagnosis[];
  /** Of the sources that could be read. */
  readonly snapshots: readonly Snapshot[];
}

/** Reads every source once, or the paths that are named in their place. */
export async function examineSources(context: VerbContext): Promise<SourcesExamined> {
  const { args, config } = context;
  const check = examination('sources', 'SOURCE');
  if (args.length === 0 && config.sources.length === 0)
    return {
      diagnoses: [check.notChecked('no source is configured, and no path is named', 'set --source')],
      snapshots: [],
    };
  const names = args.length > 0 ? [args.join(', ')] : config.sources;
  const readings = args.length > 0 ? [() => fromPaths(context)] : names.map((name) => () => fromSource(name, context));
  const updates = await Promise.all(readings.map((read) => read().catch((error: unknown) => ({ error }))));
  return {
    diagnoses: updates.map((update, index) => diagnose(names[index] ?? '', update)),
    snapshots: updates.flatMap((update) => ('kind' in update && update.kind === 'snapshot' ? [update.snapshot] : [])),
  };
}

function diagnose(name: string, update: SourceUpdate | { readonly error: unknown }): Diagnosis {
  const check = examination('sources', 'SOURCE');
  if ('error' in update) return check.failed(update.error);
  if (update.kind === 'failed') return check.error('unreachable', `${name} cannot be read: ${update.message}`);
  const { documents, problems, commit, complete } = update.snapshot;
  const said = [commit.subject, commit.author].filter((part) => part !== undefined).join(', ');
  const revision = `${commit.id.slice(0, 12)}${said === '' ? '' : ` (${said})`}`;
  const read = `${name} at ${revision}: ${documents.length} document${documents.length === 1 ? '' : 's'}`;
  const remedy = 'evenkeel validate says where';
  if (problems.length > 0) return check.error('invalid', `${read}, ${problems.length} with problems`, remedy);
  return complete ? check.ok(read) : check.warning(`${read}, incomplete`, 'nothing is deleted while it is');
}

async function fromPaths(context: VerbContext): Promise<SourceUpdate> {
  return { kind: 'snapshot', snapshot: await readPaths(context.args, context.io) };
}

/** A first clone may take long; what takes longer would not be of use either. */
const PATIENCE_MS = 120_000;

async function fromSource(text: string, context: VerbContext): Promise<SourceUpdate> {
  const source = sourceOf(text, context);
  try {
    return await firstUpdate(source, context);
  } finally {
    await source.stop();
  }
}

function firstUpdate(source: Source, { io }: VerbContext): Promise<SourceUpdate> {
  return new Promise((resolve) => {
    const message = `no answer within ${PATIENCE_MS / 1000} s`;
    const cancel = io.clock.after(PATIENCE_MS, () => resolve({ kind: 'failed', source: source.name, message }));
    source.start((update) => {
      cancel();
      resolve(update);
    });
  });
}
