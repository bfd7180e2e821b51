import { NETWORK_ROWS } from './cloudcontrol-network-rows.ts';
import { CLOUDCONTROL_ROWS } from './cloudcontrol-rows.ts';
import { runRows } from './run-rows.ts';

runRows('Cloud Control behaves as AWS documents it', CLOUDCONTROL_ROWS);
runRows('Networks behave as AWS documents them', NETWORK_ROWS);
