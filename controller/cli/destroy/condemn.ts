import type { Condemned } from '../../engine/context.ts';
import { DEFAULT_NAMESPACE } from '../../engine/resolve.ts';
import type { Document, Snapshot } from '../../model/document.ts';
import { isConfiguration } from '../../model/identity.ts';
import { CliError } from '../program/exit.ts';

/** Manifests of which nothing is in force any more but where the namespace lives. */
export interface Condemnation {
  readonly snapshot: Snapshot;
  readonly condemned: Condemned;
}

/** Throws CliError where nobody says in which account and Region the namespace lives. */
export function condemn(namespace: string, snapshot: Snapshot): Condemnation {
  const isNamespace = ({ identity }: Document) => identity.kind === 'Namespace' && identity.name === namespace;
  const itself = snapshot.documents.filter(isNamespace);
  if (itself.length === 0 && namespace !== DEFAULT_NAMESPACE)
    throw new CliError(
      'invalid',
      `no manifest declares the namespace "${namespace}": nobody says in which account and Region it lives`,
      'name the files of its manifests behind it; its Namespace document alone is enough',
    );
  const own = snapshot.documents.filter(
    ({ identity }) => identity.namespace === namespace && !isConfiguration(identity.kind),
  );
  return {
    snapshot: { ...snapshot, documents: itself },
    condemned: { namespace, documents: new Map(own.map((document) => [document.key, document])) },
  };
}
