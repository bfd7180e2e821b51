import { runRows } from '../conformance/run-rows.ts';
import { POLICY_ROWS } from './rows/policy-rows.ts';
import { TARGET_ROWS } from './rows/target-rows.ts';

runRows('Application Auto Scaling behaves as AWS documents it', [...TARGET_ROWS, ...POLICY_ROWS]);
