import { CLOUDFORMATION_ROWS } from './cloudformation-rows.ts';
import { runRows } from './run-rows.ts';

runRows('Stacks and their outputs behave as AWS documents it', CLOUDFORMATION_ROWS);
