import { type KindName, OBJECT_KINDS } from '../model/identity.ts';

/** Kinds whose objects others may refer to. */
export const REFERABLE: readonly KindName[] = OBJECT_KINDS;
