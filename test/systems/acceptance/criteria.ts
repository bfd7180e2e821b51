import type { Criterion } from './criterion.ts';
import { CRITERIA_S0 } from './s0.ts';
import { CRITERIA_S1 } from './s1.ts';
import { CRITERIA_S2 } from './s2.ts';
import { CRITERIA_S3 } from './s3.ts';
import { CRITERIA_S4 } from './s4.ts';
import { CRITERIA_S5 } from './s5.ts';

/** Every criterion, by its number. */
export const CRITERIA: readonly Criterion[] = [
  ...CRITERIA_S0,
  ...CRITERIA_S1,
  ...CRITERIA_S2,
  ...CRITERIA_S3,
  ...CRITERIA_S4,
  ...CRITERIA_S5,
];
