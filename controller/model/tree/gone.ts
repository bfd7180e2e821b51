import type { TreeNode } from '../inspection.ts';
import type { Place } from './unread.ts';

/** The tree of what was there when it was last looked at, and is not any more. */
export function gone(place: Place, words = 'does not exist any more'): TreeNode {
  return { ...place, health: 'Missing', words, facts: [], children: [] };
}
