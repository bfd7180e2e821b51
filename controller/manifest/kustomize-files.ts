import type { Crd, SchemaNode } from '../../crds/crd.ts';
import { KINDS } from '../model/identity.ts';
import { mergeKeyOf } from './overlay/strategic-merge.ts';
import { IMAGE_PATH } from './overlay/transform.ts';
import { childSchema, crdOf } from './schema.ts';

/** The file that `openapi.path` of a kustomization names, and the one that `configurations` names. */
export const OPENAPI_FILE = 'evenkeel-openapi.json';
export const CONFIGURATIONS_FILE = 'evenkeel-configurations.yaml';

/** A file that tells kustomize what is built in here. */
export interface KustomizeFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What kustomize has to be told to build the same documents: by which key the elements of our lists are told apart
 * (`openapi`), which kinds stand in no namespace, and where images stand (`configurations`). Generated from the CRDs; lists
 * without a key are left out, for kustomize replaces those as we do.
 */
export function kustomizeFiles(): readonly KustomizeFile[] {
  const crds = KINDS.map(crdOf);
  return [
    { name: OPENAPI_FILE, text: `${JSON.stringify(openapiOf(crds), undefined, 1)}\n` },
    { name: CONFIGURATIONS_FILE, text: configurationsOf(crds) },
  ];
}

type Node = Readonly<Record<string, unknown>>;

function openapiOf(crds: readonly Crd[]): Node {
  const unscoped = crds.filter(({ scope }) => scope === 'Cluster');
  return {
    swagger: '2.0',
    info: { title: 'Evenkeel', version: crds[0]?.version },
    paths: Object.fromEntries(
      unscoped.map((crd) => [pathOf(crd), { get: { 'x-kubernetes-action': 'get', [GVK]: gvkOf(crd) } }]),
    ),
    definitions: Object.fromEntries(
      crds.map((crd) => [nameOf(crd), { ...mergeable(crd.schema), type: 'object', [GVK]: [gvkOf(crd)] }]),
    ),
  };
}

const GVK = 'x-kubernetes-group-version-kind';

function gvkOf({ group, version, kind }: Crd): Node {
  return { group, version, kind };
}

/** Kustomize learns from such a path that objects of the kind stand in no namespace. */
function pathOf({ group, version, plural }: Crd): string {
  return `/apis/${group}/${version}/${plural}/{name}`;
}

function nameOf({ group, version, kind }: Crd): string {
  return [...group.split('.').reverse(), version, kind].join('.');
}

/** The part of a schema that leads to lists with a key; undefined where none does. */
function mergeable(node: SchemaNode): Node | undefined {
  const key = mergeKeyOf(node);
  if (node.type === 'array') {
    const items = { type: 'object', ...(node.items ? mergeable(node.items) : {}) };
    return key === undefined
      ? undefined
      : { type: 'array', 'x-kubernetes-patch-strategy': 'merge', 'x-kubernetes-patch-merge-key': key, items };
  }
  const members = Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    const part = mergeable(child);
    return part ? [[name, part] as const] : [];
  });
  return members.length === 0 ? undefined : { type: 'object', properties: Object.fromEntries(members) };
}

function configurationsOf(crds: readonly Crd[]): string {
  const path = `${IMAGE_PATH.join('/')}[]/image`;
  const rows = crds.filter(hasImages).map(({ group, kind }) => `- path: ${path}\n  group: ${group}\n  kind: ${kind}\n`);
  return `images:\n${rows.join('')}`;
}

function hasImages({ schema }: Crd): boolean {
  return IMAGE_PATH.reduce<SchemaNode | undefined>(childSchema, schema) !== undefined;
}
