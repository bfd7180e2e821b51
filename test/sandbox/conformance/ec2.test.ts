import { EC2_ROWS } from './ec2-rows.ts';
import { runRows } from './run-rows.ts';

runRows('EC2 networks behave as AWS documents them', EC2_ROWS);
