import { type Aws, connectAws, WrongAccount } from '../../connect-aws.ts';
import type { Condemned } from '../../engine/context.ts';
import { composeOperator } from '../../main.ts';
import type { Snapshot } from '../../model/document.ts';
import { isConfiguration } from '../../model/identity.ts';
import { type Scope, scopeId } from '../../model/scope.ts';
import type { ObjectStatus } from '../../model/status.ts';
import type { Operator } from '../../operator.ts';
import type { Source } from '../../ports/source.ts';
import { CliError } from '../program/exit.ts';
import type { VerbContext } from '../program/verb.ts';
import { VERSION } from '../version.ts';

/** AWS for one command. `caller` is whom AWS takes us for. */
export interface Connection extends Aws {
  readonly caller: string;
  readonly scope: Scope;
}

/** Connects and finds out who we are. Rejects with CliError (`refused`) where `--account` pins another account. */
export async function connect(context: VerbContext): Promise<Connection> {
  const { config, io } = context;
  const aws = await connectAws({ config, clock: io.clock, random: io.random });
  try {
    const { caller, scope } = await aws.scopes.resolve({});
    return { ...aws, caller, scope };
  } catch (error) {
    aws.close();
    throw error instanceof WrongAccount ? new CliError('refused', error.message) : error;
  }
}

/** An operator over documents that are already read: it looks once, and acts unless `dryRun`. */
export function oneShotOperator(
  context: VerbContext,
  options: { aws: Aws; snapshot: Snapshot; dryRun: boolean; condemned?: Condemned },
): Operator {
  const { config, io } = context;
  const { aws, snapshot, dryRun, condemned } = options;
  const { clock, random } = io;
  const sources = [fixedSource(snapshot)];
  return composeOperator({ config, aws, sources, clock, random, version: VERSION, dryRun, once: true, condemned });
}

/** Reports its one snapshot at once, so that an operator that was started has something to do. */
function fixedSource(snapshot: Snapshot): Source {
  let report: Parameters<Source['start']>[0] = () => {};
  return {
    name: snapshot.source,
    start(to) {
      report = to;
      report({ kind: 'snapshot', snapshot });
    },
    refresh: async () => report({ kind: 'snapshot', snapshot }),
    stop: async () => {},
  };
}

/** What would happen with every object of the snapshot, in the order of keys. Nothing is written. */
export async function lookOnce(
  context: VerbContext,
  options: { aws: Aws; snapshot: Snapshot },
): Promise<readonly ObjectStatus[]> {
  const operator = oneShotOperator(context, { ...options, dryRun: true });
  operator.start();
  await operator.quiet();
  await operator.stop();
  return declaredObjects(operator);
}

/**
 * Objects that documents stand for. What else is found of the same owner is none of a plan's or an apply's business: it may
 * belong to other manifests, and nothing is deleted for what is not in these.
 */
export function declaredObjects(operator: Operator): readonly ObjectStatus[] {
  return managedObjects(operator).filter(({ origin }) => origin !== undefined);
}

/** Objects that live in AWS, whether a document stands for them or not; configuration has no plan. */
export function managedObjects(operator: Operator): readonly ObjectStatus[] {
  const objects = operator.views.objects().filter(({ identity }) => !isConfiguration(identity.kind));
  return [...objects].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** One line for each account, Region and role that objects live in, with whom AWS takes us for there. */
export async function describeScopes(
  connection: Connection,
  objects: readonly ObjectStatus[],
): Promise<readonly string[]> {
  const scopes = new Map(objects.flatMap(({ scope }) => (scope ? [[scopeId(scope), scope] as const] : [])));
  if (scopes.size === 0) scopes.set(scopeId(connection.scope), connection.scope);
  return Promise.all(
    [...scopes.values()].map(async ({ account, region, roleArn }) => {
      const { caller } = await connection.scopes.resolve({ region, roleArn });
      return `${account} ${region} as ${caller}`;
    }),
  );
}
