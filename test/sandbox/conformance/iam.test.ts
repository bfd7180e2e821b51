import { IAM_ROWS } from './iam-rows.ts';
import { runRows } from './run-rows.ts';

runRows('IAM behaves as AWS documents it', IAM_ROWS);
