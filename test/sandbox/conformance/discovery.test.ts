import { DISCOVERY_ROWS } from './discovery-rows.ts';
import { runRows } from './run-rows.ts';

runRows('AWS Cloud Map', DISCOVERY_ROWS);
