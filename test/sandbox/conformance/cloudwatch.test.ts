import { CLOUDWATCH_ROWS } from './cloudwatch-rows.ts';
import { runRows } from './run-rows.ts';

runRows('CloudWatch behaves as AWS documents it', CLOUDWATCH_ROWS);
