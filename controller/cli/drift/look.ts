import { driftPageOf, USUAL_STATES } from '../../../dashboard/drift-page.ts';
import { type FilterQuery, parseFilter } from '../../../dashboard/object-filter.ts';
import { DRIFT_STATES, type DriftPage, type DriftRow, type DriftState } from '../../../dashboard/schema/drift.ts';
import { controllerClient } from '../api/client.ts';
import { connect, lookOnce } from '../manifests/one-shot.ts';
import { readPaths } from '../manifests/read-paths.ts';
import { CliError } from '../program/exit.ts';
import { flagOn, flagText, type VerbContext } from '../program/verb.ts';
import { complain } from '../validate.ts';
import { meantOf, parseTargets, selectionQuery } from './select.ts';

export interface DriftLook {
  readonly page: DriftPage;
  /** Whether everything has been looked at. */
  readonly ready: boolean;
}

/** What has drifted: as the controller knows it, or with `--manifests` as AWS shows it now, without a controller. */
export async function lookAtDrift(context: VerbContext): Promise<DriftLook> {
  const states = flagOn(context, 'ignored') ? DRIFT_STATES : USUAL_STATES;
  const path = flagText(context, 'manifests');
  if (path !== undefined) return { page: await lookAtAws(context, { path, states }), ready: true };
  const client = await controllerClient(context.config, context.io);
  try {
    const page = await client.drift({ ...selectionQuery(context), state: states });
    return { page, ready: (await client.operator()).ready };
  } catch (error) {
    throw withTheOtherWay(error);
  }
}

/** Whoever cannot reach a controller can look at AWS all the same. */
function withTheOtherWay(error: unknown): unknown {
  if (!(error instanceof CliError) || error.exit !== 'unreachable') return error;
  const other = 'with --manifests PATH it is not needed: AWS itself is looked at';
  return new CliError(error.exit, error.message, error.hint ? `${error.hint}; ${other}` : other);
}

/** The drifted rows that the command line names; see {@link meantOf}. */
export async function meantRows(context: VerbContext): Promise<readonly DriftRow[]> {
  const targets = parseTargets(context.args, flagText(context, 'namespace'));
  const { page } = await lookAtDrift(context);
  return meantOf(page.items, targets);
}

async function lookAtAws(
  context: VerbContext,
  { path, states }: { readonly path: string; readonly states: readonly DriftState[] },
): Promise<DriftPage> {
  const snapshot = await readPaths([path], context.io);
  if (complain(context, snapshot)) throw new CliError('invalid', 'what is invalid cannot be compared');
  const filter = parseFilter(filterOf(context));
  const aws = await connect(context);
  try {
    const statuses = await lookOnce(context, { aws, snapshot });
    const all = { sort: 'object', limit: Number.MAX_SAFE_INTEGER };
    const page = driftPageOf(statuses, { filter, states, ...all });
    return page ?? { items: [], total: 0, objects: 0, unseen: 0, groups: [], states: NO_STATES };
  } finally {
    aws.close();
  }
}

const NO_STATES = Object.fromEntries(DRIFT_STATES.map((state) => [state, 0])) as DriftPage['states'];

/** As the API reads it from a request. */
function filterOf(context: VerbContext): FilterQuery {
  const query = selectionQuery(context);
  const words = (value: (typeof query)[string]): readonly string[] => [value ?? []].flat();
  return {
    kind: words(query.kind),
    namespace: words(query.namespace),
    labels: words(query.labels)[0],
    q: words(query.q)[0],
  };
}
