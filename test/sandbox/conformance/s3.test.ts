import { runRows } from './run-rows.ts';
import { S3_ROWS } from './s3-rows.ts';

runRows('Buckets behave as AWS documents them', S3_ROWS);
