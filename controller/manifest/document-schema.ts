import type { Crd, SchemaNode } from '../../crds/crd.ts';

/** Names have no dots and no slashes, so that references and tags can be taken apart again. */
export const NAME_PATTERN = '^[A-Za-z0-9][A-Za-z0-9_-]*$';
export const NAME_LENGTH = 128;
export const NAMESPACE_LENGTH = 63;

/** A whole document as one schema: the head that all kinds share, then management and spec of this one. */
export function documentSchemaOf(crd: Crd): SchemaNode {
  const { management, spec = {} } = crd.schema.properties ?? {};
  return {
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: {
      apiVersion: { type: 'string', enum: [`${crd.group}/${crd.version}`], description: 'Version of the format.' },
      kind: { type: 'string', enum: [crd.kind], description: 'What the document declares.' },
      metadata: metadataOf(crd),
      ...(management ? { management } : {}),
      spec,
    },
  };
}

function metadataOf(crd: Crd): SchemaNode {
  const name: SchemaNode = { type: 'string', pattern: NAME_PATTERN };
  const texts: SchemaNode = { type: 'object', additionalProperties: { type: 'string', maxLength: 4096 } };
  const namespace: SchemaNode = {
    ...name,
    maxLength: NAMESPACE_LENGTH,
    description: 'The namespace. Default is the one called default.',
    default: 'default',
  };
  return {
    title: crd.scope === 'Namespaced' ? 'Metadata' : 'ClusterMetadata',
    type: 'object',
    required: ['name'],
    description: 'Who the object is.',
    properties: {
      name: {
        ...name,
        maxLength: crd.scope === 'Namespaced' ? NAME_LENGTH : NAMESPACE_LENGTH,
        description: 'Name in manifests; with namespace and kind it is the identity.',
      },
      ...(crd.scope === 'Namespaced' ? { namespace } : {}),
      labels: { ...texts, description: 'Labels for selecting objects; they stay in Evenkeel.' },
      annotations: { ...texts, description: 'Notes for people and tools; they stay in Evenkeel.' },
    },
  };
}
