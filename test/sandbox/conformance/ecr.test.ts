import { ECR_ROWS } from './ecr-rows.ts';
import { runRows } from './run-rows.ts';

runRows('The image registry behaves as AWS documents it', ECR_ROWS);
