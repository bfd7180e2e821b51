import type { AllowedOutside } from '../../controller/model/outside.ts';

/** Manifests may refer to everything outside. */
export const ALLOW_ALL: AllowedOutside = { parameters: ['*'], secrets: ['*'], stacks: ['*'] };
