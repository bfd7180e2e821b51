import { KINDS, type KindName } from '../model/identity.ts';

/** Kinds whose objects others may refer to. */
export const REFERABLE: readonly KindName[] = KINDS.filter((kind) => kind !== 'Namespace');
