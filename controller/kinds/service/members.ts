import { SERVICE_FIELDS } from './fields.ts';

/** Members whose change starts a service deployment. */
export const ROLLOUT_MEMBERS: readonly string[] = Object.keys(SERVICE_FIELDS).filter(
  (member) => SERVICE_FIELDS[member]?.change === 'rollout',
);
