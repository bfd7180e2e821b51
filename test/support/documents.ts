import { digest } from '../../controller/model/digest.ts';
import { DEFAULT_MANAGEMENT, type Document, type Management, type Snapshot } from '../../controller/model/document.ts';
import { type Identity, keyOf } from '../../controller/model/identity.ts';
import type { JsonObject } from '../../controller/model/json.ts';
import type { Resource } from '../../controller/model/resource.ts';

/** A document with sensible defaults; say only what the test is about. */
export function aDocument(
  identity: Partial<Identity> = {},
  parts: { spec?: JsonObject; management?: Document['management'] } = {},
): Document {
  const full: Identity = { namespace: 'shop', kind: 'Service', name: 'web', ...identity };
  const { spec = {}, management = {} } = parts;
  return {
    identity: full,
    key: keyOf(full),
    labels: {},
    annotations: {},
    management,
    spec,
    origin: { file: `${full.name}.yaml`, line: 1, column: 1 },
    digest: digest({ full, spec, management } as unknown as JsonObject),
  };
}

export function aSnapshot(documents: readonly Document[], parts: Partial<Snapshot> = {}): Snapshot {
  return { source: 'git', commit: { id: 'c1' }, complete: true, documents, problems: [], ...parts };
}

export function aResource(
  parts: { spec?: JsonObject; management?: Partial<Management>; identity?: Partial<Identity> } = {},
): Resource {
  const { ignoreDifferences } = parts.management ?? {};
  const management = ignoreDifferences ? { ignoreDifferences } : {};
  const document = aDocument(parts.identity, { spec: parts.spec ?? {}, management });
  return {
    identity: document.identity,
    key: document.key,
    scope: { account: '123456789012', region: 'eu-west-1' },
    spec: document.spec,
    management: { ...DEFAULT_MANAGEMENT, mode: 'enforce', ...parts.management },
    defaultTags: {},
    document,
    commit: { id: 'c1' },
    origins: [],
    specHash: digest(document.spec),
  };
}
