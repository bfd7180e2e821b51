import type { Scalar, YAMLMap } from 'yaml';

/** Text with its place. */
export interface Text {
  readonly text: string;
  readonly node: Scalar;
}

/** Which documents a patch is for; every member is a pattern or a selector. */
export interface Target {
  readonly node: YAMLMap;
  readonly patterns: Readonly<Partial<Record<TargetPattern, Text>>>;
  readonly labelSelector?: Text | undefined;
  readonly annotationSelector?: Text | undefined;
}

export const TARGET_PATTERNS = ['group', 'version', 'kind', 'name', 'namespace'] as const;
export type TargetPattern = (typeof TARGET_PATTERNS)[number];

export interface PatchEntry {
  readonly node: YAMLMap;
  readonly path?: Text | undefined;
  readonly patch?: Text | undefined;
  readonly target?: Target | undefined;
}

export interface ImageEntry {
  readonly name: Text;
  readonly newName?: Text | undefined;
  readonly newTag?: Text | undefined;
  readonly digest?: Text | undefined;
}

/** A name and a value that go into a map of every document. */
export interface Entry {
  readonly key: Text;
  readonly value: Text;
}

/** What one `kustomization.yaml` asks for. */
export interface Kustomization {
  /** Components work on what the kustomization that names them has gathered so far. */
  readonly isComponent: boolean;
  readonly resources: readonly Text[];
  readonly components: readonly Text[];
  readonly patches: readonly PatchEntry[];
  readonly images: readonly ImageEntry[];
  readonly namespace?: Text | undefined;
  readonly labels: readonly Entry[];
  readonly annotations: readonly Entry[];
}

/** Names under which a folder may hold its kustomization. */
export const KUSTOMIZATION_NAMES: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Members that are read. `openapi` and `configurations` tell kustomize what is built in here. */
export const SUPPORTED = [
  'apiVersion',
  'kind',
  'metadata',
  'resources',
  'components',
  'patches',
  'images',
  'namespace',
  'labels',
  'commonAnnotations',
  'openapi',
  'configurations',
] as const;

/** Members that kustomize knows and Evenkeel does not read, with what to write in their place. */
export const REFUSED: Readonly<Record<string, string>> = {
  bases: 'name the folders in resources',
  patchesStrategicMerge: 'patches, with path or patch',
  patchesJson6902: 'patches, with a target',
  imageTags: 'images',
  commonLabels: 'labels; documents of Evenkeel have no selectors',
  namePrefix: 'a namespace for each overlay; names are part of references and cannot be changed from outside',
  nameSuffix: 'a namespace for each overlay; names are part of references and cannot be changed from outside',
  replicas: 'a patch of spec.desiredCount',
  replacements: 'variables of the Namespace, as ${var:NAME}, or references, as ${Kind/name.field}',
  vars: 'variables of the Namespace, as ${var:NAME}',
  configMapGenerator: 'environment variables in the container definition, or a parameter of SSM in secrets',
  secretGenerator: 'secrets[].valueFrom with the ARN of a secret',
  generatorOptions: 'nothing is generated',
  generators: 'nothing is generated; plan - reads what another tool printed',
  transformers: 'patches',
  validators: 'evenkeel validate',
  helmCharts: 'nothing is generated; plan - reads what another tool printed',
  helmGlobals: 'nothing is generated; plan - reads what another tool printed',
  helmChartInflationGenerator: 'nothing is generated; plan - reads what another tool printed',
  crds: 'the kinds of Evenkeel are built in',
  buildMetadata: 'every problem and every plan says the file and line of a value already',
  sortOptions: 'documents have no order',
};
