import { CLOUDCONTROL_ROWS } from './cloudcontrol-rows.ts';
import { runRows } from './run-rows.ts';

runRows('Cloud Control behaves as AWS documents it', CLOUDCONTROL_ROWS);
