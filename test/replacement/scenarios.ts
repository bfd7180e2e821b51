import * as listeners from './listener-scenarios.ts';
import type { Scenario } from './play.ts';
import * as rules from './rule-scenarios.ts';
import * as services from './service-scenarios.ts';
import * as targetGroups from './target-group-scenarios.ts';

/** Every replacement that Evenkeel carries out. */
export const SCENARIOS: readonly Scenario[] = [
  ...Object.values(rules),
  ...Object.values(targetGroups),
  ...Object.values(services),
  ...Object.values(listeners),
];
