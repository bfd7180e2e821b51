import type { ObjectStatus } from '../model/status.ts';
import { blueprintsOf } from './manifests/blueprints.ts';
import { withIdentities } from './manifests/identity-problems.ts';
import { connect, describeScopes, lookOnce } from './manifests/one-shot.ts';
import { planDigest } from './manifests/plan-digest.ts';
import { readPaths } from './manifests/read-paths.ts';
import { type UndeclaredFound, undeclaredObjects } from './manifests/undeclared.ts';
import { printDocument } from './output/document.ts';
import { actionOf, formatPlan, type PlanView, planDocument } from './output/plan-text.ts';
import { isWorthTelling } from './output/undeclared-text.ts';
import { EXIT, type ExitCode } from './program/exit.ts';
import { flagOn, flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { complain } from './validate.ts';

export const run: VerbRun = async (context) => {
  const snapshot = withIdentities(await readPaths(context.args, context.io));
  if (complain(context, snapshot)) return EXIT.invalid;
  const aws = await connect(context);
  try {
    const objects = await lookOnce(context, { aws, snapshot });
    const scopes = await describeScopes(aws, objects);
    const undeclared = await undeclaredObjects(context, { aws, snapshot, objects });
    const owner = context.config.owner ?? '';
    await printPlan(context, {
      owner,
      scopes,
      objects,
      showIgnored: flagOn(context, 'ignored'),
      blueprints: blueprintsOf(snapshot),
      undeclared,
      digest: planDigest({ owner, snapshot, objects }),
    });
    return exitOf(objects, { context, undeclared });
  } finally {
    aws.close();
  }
};

/** Data to standard output; that there is nothing to do goes to standard error, so that no differences is no output. */
export async function printPlan(context: VerbContext, view: PlanView): Promise<void> {
  const { io, style } = context;
  const output = flagText(context, 'output') ?? 'text';
  if (output !== 'text') return printDocument(io, output, planDocument(view));
  const { items = [], unlisted = [] } = view.undeclared ?? {};
  const isQuiet = unlisted.length === 0 && !items.some(isWorthTelling);
  if (isQuiet && view.objects.every((status) => actionOf(status) === 'unchanged') && !view.showIgnored) {
    for (const scope of view.scopes) io.err.write(`account ${scope} owner ${view.owner}\n`);
    io.err.write(`no differences in ${view.objects.length} objects\n`);
    return;
  }
  io.out.write(formatPlan(view, style.out));
  if (view.digest !== undefined) io.err.write(`plan ${view.digest}\n`);
}

interface Found {
  readonly context: VerbContext;
  readonly undeclared: UndeclaredFound;
}

function exitOf(objects: readonly ObjectStatus[], { context, undeclared }: Found): ExitCode {
  if (objects.some(({ plan }) => plan?.kind === 'refuse' && plan.code.startsWith('SCOPE_'))) return EXIT.refused;
  if (objects.some(isMisplaced)) return EXIT.refused;
  if (objects.some(({ outcome }) => outcome?.kind === 'failed')) return EXIT.unreachable;
  const deletes = undeclared.items.some(({ fate }) => fate === 'delete');
  const differs = deletes || objects.some((status) => actionOf(status) !== 'unchanged');
  return differs && context.flags.exitCode !== false ? EXIT.differences : EXIT.ok;
}

/** Held because the credentials belong to another account or Region than the Namespace pins. */
export function isMisplaced({ conditions }: ObjectStatus): boolean {
  return conditions.some(({ reason }) => reason === 'ScopeMismatch' || reason === 'ScopeChanged');
}
