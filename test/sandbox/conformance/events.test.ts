import { EVENTS_ROWS } from './events-rows.ts';
import { runRows } from './run-rows.ts';

runRows('Event buses behave as AWS documents them', EVENTS_ROWS);
