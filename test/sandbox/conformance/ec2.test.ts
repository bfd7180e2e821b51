import { EC2_DEFAULT_ROWS } from './ec2-default-rows.ts';
import { EC2_ROWS } from './ec2-rows.ts';
import { runRows } from './run-rows.ts';

runRows('EC2 networks behave as AWS documents them', EC2_ROWS);
runRows('What comes with a VPC behaves as AWS documents it', EC2_DEFAULT_ROWS);
