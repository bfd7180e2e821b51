import * as capacity from './capacity-scenarios.ts';
import * as listeners from './listener-scenarios.ts';
import type { Scenario } from './play.ts';
import * as rules from './rule-scenarios.ts';
import * as scaling from './scaling-scenarios.ts';
import * as services from './service-scenarios.ts';
import * as targetGroups from './target-group-scenarios.ts';
import * as taskDefinitions from './task-definition-scenarios.ts';

/** Every replacement that Evenkeel carries out, and every change that AWS takes as a new thing beside an old one. */
export const SCENARIOS: readonly Scenario[] = [
  ...Object.values(rules),
  ...Object.values(targetGroups),
  ...Object.values(services),
  ...Object.values(listeners),
  ...Object.values(capacity),
  ...Object.values(scaling),
  ...Object.values(taskDefinitions),
];
