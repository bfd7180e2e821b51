import { LISTENER_ROWS } from './elb-listener-rows.ts';
import { LOAD_BALANCER_ROWS } from './elb-load-balancer-rows.ts';
import { RULE_ROWS } from './elb-rule-rows.ts';
import { TARGET_GROUP_ROWS } from './elb-target-group-rows.ts';
import { TARGET_ROWS } from './elb-target-rows.ts';
import { runRows } from './run-rows.ts';

runRows('Elastic Load Balancing behaves as AWS answers', [
  ...TARGET_GROUP_ROWS,
  ...LOAD_BALANCER_ROWS,
  ...LISTENER_ROWS,
  ...RULE_ROWS,
  ...TARGET_ROWS,
]);
