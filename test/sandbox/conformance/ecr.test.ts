import { ECR_REPOSITORY_ROWS } from './ecr-repository-rows.ts';
import { ECR_ROWS } from './ecr-rows.ts';
import { runRows } from './run-rows.ts';

runRows('Amazon Elastic Container Registry', [...ECR_ROWS, ...ECR_REPOSITORY_ROWS]);
