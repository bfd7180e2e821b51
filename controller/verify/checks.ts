import type { Check } from './check.ts';
import { CLUSTER_CHECKS } from './checks/cluster.ts';
import { ENVIRONMENT_FILE_CHECKS } from './checks/environment-files.ts';
import { IMAGE_CHECKS } from './checks/images.ts';
import { LOG_CHECKS } from './checks/logs.ts';
import { MANIFEST_CHECKS } from './checks/manifest.ts';
import { NETWORK_CHECKS } from './checks/network.ts';
import { QUOTA_CHECKS } from './checks/quotas.ts';
import { ROLE_CHECKS } from './checks/roles.ts';
import { SECRET_CHECKS } from './checks/secrets.ts';
import { TARGET_CHECKS } from './checks/targets.ts';
import { TASK_CHECKS } from './checks/task-definition.ts';

/** Every check, in the order in which results of one document are printed. */
export const CHECKS: readonly Check[] = [
  ...MANIFEST_CHECKS,
  ...CLUSTER_CHECKS,
  ...TASK_CHECKS,
  ...ROLE_CHECKS,
  ...IMAGE_CHECKS,
  ...SECRET_CHECKS,
  ...ENVIRONMENT_FILE_CHECKS,
  ...LOG_CHECKS,
  ...NETWORK_CHECKS,
  ...TARGET_CHECKS,
  ...QUOTA_CHECKS,
];
