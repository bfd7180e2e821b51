import { QUOTAS_ROWS } from './quotas-rows.ts';
import { runRows } from './run-rows.ts';

runRows('Service Quotas behaves as AWS documents it', QUOTAS_ROWS);
