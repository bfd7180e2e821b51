import { runRows } from './run-rows.ts';
import { SSM_ROWS } from './ssm-rows.ts';

runRows('The parameter store behaves as AWS documents it', SSM_ROWS);
