import { runRows } from './run-rows.ts';
import { STS_ROWS } from './sts-rows.ts';

runRows('STS behaves as AWS documents it', STS_ROWS);
