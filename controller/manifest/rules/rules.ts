import { ALERT_RULES } from './alert-rules.ts';
import { BALANCING_RULES } from './balancing-rules.ts';
import { CAPACITY_RULES } from './capacity-rules.ts';
import { DNS_RULES } from './dns-rules.ts';
import { FARGATE_RULES } from './fargate-rules.ts';
import { NETWORK_RULES } from './network-rules.ts';
import { REGISTRY_RULES } from './registry-rules.ts';
import type { Rule } from './rule.ts';
import { SCALING_RULES } from './scaling-rules.ts';
import { SERVICE_RULES } from './service-rules.ts';
import { TASK_RULES } from './task-rules.ts';

/** Every rule across fields; each stands as CEL in the CRDs too, under the same message. */
export const RULES: readonly Rule[] = [
  ...SERVICE_RULES,
  ...TASK_RULES,
  ...FARGATE_RULES,
  ...BALANCING_RULES,
  ...SCALING_RULES,
  ...CAPACITY_RULES,
  ...REGISTRY_RULES,
  ...DNS_RULES,
  ...ALERT_RULES,
  ...NETWORK_RULES,
];

const BY_TITLE = grouped();

/** The rules about objects of that title. */
export function rulesOn(title: string | undefined): readonly Rule[] {
  return (title && BY_TITLE.get(title)) || NONE;
}

const NONE: readonly Rule[] = [];

function grouped(): Map<string, Rule[]> {
  const groups = new Map<string, Rule[]>();
  for (const rule of RULES) groups.set(rule.on, [...(groups.get(rule.on) ?? []), rule]);
  return groups;
}
