import { stringify } from 'yaml';
import { API_VERSION } from '../manifest/document-head.ts';
import type { ManagementSpec } from '../model/document.ts';
import type { Identity } from '../model/identity.ts';
import type { JsonObject } from '../model/json.ts';

/** One document as it is to be written. */
export interface Manifest {
  readonly identity: Identity;
  readonly management?: ManagementSpec | undefined;
  readonly spec: JsonObject;
  /** What a person should know; comments above the document. */
  readonly comments: readonly string[];
}

/** The documents as one YAML text. Equal documents give equal text. */
export function manifestText(manifests: readonly Manifest[]): string {
  return manifests.map(documentText).join('---\n');
}

function documentText({ identity: { namespace, kind, name }, management, spec, comments }: Manifest): string {
  const isPlain = namespace === 'default' || kind === 'Namespace';
  const metadata = isPlain ? { name } : { name, namespace };
  const document = { apiVersion: API_VERSION, kind, metadata, ...(management ? { management } : {}), spec };
  const head = comments.map((comment) => `# ${comment}\n`).join('');
  return head + stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
}
