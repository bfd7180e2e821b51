import { LOGS_ROWS } from './logs-rows.ts';
import { runRows } from './run-rows.ts';

runRows('CloudWatch Logs behaves as AWS documents it', LOGS_ROWS);
