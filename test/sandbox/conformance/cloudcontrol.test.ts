import { NETWORK_ROWS } from './cloudcontrol-network-rows.ts';
import { CLOUDCONTROL_ROWS } from './cloudcontrol-rows.ts';
import { SERVICE_ROWS } from './cloudcontrol-service-rows.ts';
import { runRows } from './run-rows.ts';

runRows('Cloud Control behaves as AWS documents it', CLOUDCONTROL_ROWS);
runRows('Networks behave as AWS documents them', NETWORK_ROWS);
runRows('Resources of other services behave as AWS documents them', SERVICE_ROWS);
