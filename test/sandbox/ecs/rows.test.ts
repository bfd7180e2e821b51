import { runRows } from '../conformance/run-rows.ts';
import { CLUSTER_ROWS } from './rows/cluster-rows.ts';
import { ROLLOUT_ROWS } from './rows/rollout-rows.ts';
import { SERVICE_ROWS } from './rows/service-rows.ts';
import { TASK_DEFINITION_ROWS } from './rows/task-definition-rows.ts';

import { UPDATE_ROWS } from './rows/update-rows.ts';

runRows('ECS clusters behave as AWS documents them', CLUSTER_ROWS);
runRows('ECS task definitions behave as AWS documents them', TASK_DEFINITION_ROWS);
runRows('ECS services behave as AWS documents them', SERVICE_ROWS);
runRows('Updates of ECS services behave as AWS documents them', UPDATE_ROWS);
runRows('ECS rollouts and tasks behave as AWS documents them', ROLLOUT_ROWS);
