import type { Behaviour } from '../behaviour.ts';
import { EIP } from './addresses.ts';
import { LOG_GROUP } from './logs.ts';

const NONE: Behaviour = {};

/** Types that do more than keep what they were sent. */
const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  'AWS::EC2::EIP': EIP,
  'AWS::Logs::LogGroup': LOG_GROUP,
};

export function behaviourOf(type: string): Behaviour {
  return BEHAVIOURS[type] ?? NONE;
}
