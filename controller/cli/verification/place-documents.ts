import { type OutsideAccess, outsideOf, readOutside } from '../../engine/outside.ts';
import { bindingId, bindingOf } from '../../engine/resolve.ts';
import { createManifests } from '../../manifest/manifests.ts';
import type { Document, NamespaceSpec, Snapshot } from '../../model/document.ts';
import { isConfiguration } from '../../model/identity.ts';
import type { Reader } from '../../model/kind.ts';
import { type AllowedOutside, describeOutside, type OutsideAnswers } from '../../model/outside.ts';
import { type Scope, scopeId } from '../../model/scope.ts';
import type { Binding, ResolvedScope } from '../../ports/scopes.ts';
import type { Placed } from '../../verify/subjects.ts';
import type { Connection } from '../manifests/one-shot.ts';
import { CliError } from '../program/exit.ts';
import { INSTALLED_TYPES } from '../types/installed-types.ts';

/**
 * Where each document's objects live, with the parameters that it names. Rejects with CliError (`refused`) where the
 * credentials belong to another account or Region than its Namespace pins, and (`invalid`) where it has no Namespace.
 */
export async function placeDocuments(
  snapshot: Snapshot,
  { aws, allowed }: { aws: Connection; allowed: AllowedOutside },
): Promise<readonly Placed[]> {
  const namespaces = namespacesOf(snapshot);
  const scopes = new Map<string, Promise<ResolvedScope>>();
  const resolve = (binding: Binding): Promise<ResolvedScope> => {
    const known = scopes.get(bindingId(binding)) ?? aws.scopes.resolve(binding);
    scopes.set(bindingId(binding), known);
    return known;
  };
  const readers = new Map<string, Reader>();
  const readerOf = (scope: Scope): Reader => {
    const known = readers.get(scopeId(scope)) ?? aws.readers.point(scope);
    readers.set(scopeId(scope), known);
    return known;
  };
  const objects = snapshot.documents.filter(({ identity }) => !isConfiguration(identity.kind));
  return Promise.all(
    objects.map(async (document) => {
      const namespace = namespaces.get(document.identity.namespace);
      const binding = bindingFor(document, namespace);
      const resolved = await resolve(binding);
      assertPins(document, binding, resolved);
      const outside = await outsideFor(document, {
        reader: readerOf(resolved.scope),
        allowed,
        states: aws.states,
        ranges: aws.ranges,
      });
      return { document, namespace, scope: resolved.scope, caller: resolved.caller, outside };
    }),
  );
}

function namespacesOf({ documents }: Snapshot): ReadonlyMap<string, NamespaceSpec> {
  const found = documents.filter(({ identity }) => identity.kind === 'Namespace');
  return new Map(found.map(({ identity, spec }) => [identity.name, spec as NamespaceSpec]));
}

function bindingFor({ identity, origin }: Document, namespace: NamespaceSpec | undefined): Binding {
  const result = bindingOf(identity.namespace, namespace);
  if ('binding' in result) return result.binding;
  const { file, line, column } = origin;
  throw new CliError('invalid', `${file}:${line}:${column} ${result.blocked}`, 'name the file of its Namespace too');
}

function assertPins({ identity }: Document, { account, region }: Binding, { scope, caller }: ResolvedScope): void {
  const fits = (account ?? scope.account) === scope.account && (region ?? scope.region) === scope.region;
  if (fits) return;
  const pinned = `${account ?? scope.account}/${region ?? scope.region}`;
  const actual = `${scope.account}/${scope.region}`;
  const message = `namespace "${identity.namespace}" is pinned to ${pinned}; the credentials (${caller}) belong to ${actual}`;
  throw new CliError('refused', message);
}

/** What cannot be read is a refusal of its own, reported where it is used. */
async function outsideFor(document: Document, access: OutsideAccess): Promise<OutsideAnswers> {
  const found = outsideOf(createManifests({ types: INSTALLED_TYPES }).expressions(document));
  const answers = found.map((expression) =>
    readOutside([expression], access).catch((error: unknown): OutsideAnswers => {
      const reason = error instanceof Error ? error.message : String(error);
      return new Map([[describeOutside(expression), { state: 'refused', reason }]]);
    }),
  );
  return new Map((await Promise.all(answers)).flatMap((each) => [...each]));
}
