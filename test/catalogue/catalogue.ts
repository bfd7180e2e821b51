import type { Section } from './row.ts';
import { ANY_RESOURCE } from './rows/any-resource.ts';
import {
  ATTRIBUTES_OF_TARGET_GROUPS,
  CAPACITY,
  LISTENERS,
  LOAD_BALANCERS,
  TARGET_GROUPS,
} from './rows/capacity-and-balancing.ts';
import { CLEARING, ERROR_ROWS, IDEMPOTENCY, MUTABILITY, ROLLOUT_STARTERS } from './rows/changing.ts';
import { CERTIFICATES, DNS_RECORDS, LISTENER_CERTIFICATES } from './rows/dns-and-certificates.ts';
import { DEFAULTS, DEPLOYMENTS } from './rows/networks-and-apis.ts';
import { CLOUD_MAP, REPOSITORIES } from './rows/registries.ts';
import { REPLACING, WAITING } from './rows/replacing-and-waiting.ts';
import { SCALING, TAGS } from './rows/scaling-and-tags.ts';
import { DEPLOYMENT_SETTINGS, OF_DEPLOYMENTS, READS, SERVICES } from './rows/services.ts';
import { CONTAINERS, TASK_DEFINITIONS } from './rows/task-definitions.ts';

/** What AWS is known to do with what it is sent, in the order of the reference page. */
export const CATALOGUE: readonly Section[] = [
  TASK_DEFINITIONS,
  CONTAINERS,
  SERVICES,
  OF_DEPLOYMENTS,
  DEPLOYMENT_SETTINGS,
  CAPACITY,
  TARGET_GROUPS,
  ATTRIBUTES_OF_TARGET_GROUPS,
  LOAD_BALANCERS,
  LISTENERS,
  SCALING,
  TAGS,
  READS,
  MUTABILITY,
  REPLACING,
  ERROR_ROWS,
  IDEMPOTENCY,
  ROLLOUT_STARTERS,
  CLEARING,
  WAITING,
  REPOSITORIES,
  CLOUD_MAP,
  DNS_RECORDS,
  CERTIFICATES,
  LISTENER_CERTIFICATES,
  DEFAULTS,
  DEPLOYMENTS,
  ANY_RESOURCE,
];
