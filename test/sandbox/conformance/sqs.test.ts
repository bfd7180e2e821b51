import { runRows } from './run-rows.ts';
import { SQS_ROWS } from './sqs-rows.ts';

runRows('Queues behave as AWS documents them', SQS_ROWS);
