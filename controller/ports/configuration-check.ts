import type { Document, Problem } from '../model/document.ts';
import type { ResourceKey } from '../model/identity.ts';

/**
 * What is wrong with a document of configuration that its schema cannot see: names of things that are not there. Pure and
 * quick; asked again at each sweep and whenever such a document changes.
 */
export type ConfigurationCheck = (
  document: Document,
  find: (key: ResourceKey) => Document | undefined,
) => readonly Problem[];
