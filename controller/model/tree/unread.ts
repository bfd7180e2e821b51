import { isAwsError } from '../aws-error.ts';
import type { TreeNode } from '../inspection.ts';

/** What is known of a thing before it is read. */
export type Place = Pick<TreeNode, 'id' | 'type' | 'name' | 'arn' | 'consoleUrl'>;

/** What was read; where AWS could not be asked, one node in its place that says why. Other failures stay failures. */
export async function orUnread(place: Place, read: () => Promise<readonly TreeNode[]>): Promise<readonly TreeNode[]> {
  try {
    return await read();
  } catch (error) {
    if (!isAwsError(error)) throw error;
    return [{ ...place, health: 'Unknown', words: `could not be read: ${error.message}`, facts: [], children: [] }];
  }
}
