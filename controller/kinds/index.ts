import { type ErasedKind, eraseKind } from '../model/kind.ts';
import { clusterKind } from './cluster/index.ts';
import { serviceKind } from './service/index.ts';

/** Every kind of object that Evenkeel keeps. Adding one is a folder, a CRD, an example and a line here. */
export const RESOURCE_KINDS: readonly ErasedKind[] = [eraseKind(clusterKind), eraseKind(serviceKind)];

export const KINDS_BY_NAME: ReadonlyMap<string, ErasedKind> = new Map(RESOURCE_KINDS.map((kind) => [kind.name, kind]));
