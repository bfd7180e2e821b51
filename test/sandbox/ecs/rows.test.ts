import { runRows } from '../conformance/run-rows.ts';
import { ALARM_ROWS } from './rows/alarm-rows.ts';
import { BALANCER_ROWS } from './rows/balancer-rows.ts';
import { BLUE_GREEN_ROWS } from './rows/blue-green-rows.ts';
import { CAPACITY_ROWS } from './rows/capacity-rows.ts';
import { CLUSTER_ROWS } from './rows/cluster-rows.ts';
import { GRADUAL_ROWS } from './rows/gradual-rows.ts';
import { LAMBDA_HOOK_ROWS } from './rows/lambda-hook-rows.ts';
import { ROLLOUT_ROWS } from './rows/rollout-rows.ts';
import { SERVICE_ROWS } from './rows/service-rows.ts';
import { STOP_ROWS } from './rows/stop-rows.ts';
import { TASK_DEFINITION_ROWS } from './rows/task-definition-rows.ts';
import { UPDATE_ROWS } from './rows/update-rows.ts';

runRows('ECS behaves as AWS documents it', [
  ...CLUSTER_ROWS,
  ...CAPACITY_ROWS,
  ...TASK_DEFINITION_ROWS,
  ...SERVICE_ROWS,
  ...UPDATE_ROWS,
  ...ROLLOUT_ROWS,
  ...BALANCER_ROWS,
  ...BLUE_GREEN_ROWS,
  ...GRADUAL_ROWS,
  ...ALARM_ROWS,
  ...LAMBDA_HOOK_ROWS,
  ...STOP_ROWS,
]);
