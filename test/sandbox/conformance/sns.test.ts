import { runRows } from './run-rows.ts';
import { SNS_ROWS } from './sns-rows.ts';

runRows('Topics behave as AWS documents them', SNS_ROWS);
