import type { TaskDefinitionRead } from '../../model/aws-reads.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { Reader } from '../../model/kind.ts';
import { isContent } from './content.ts';
import type { ServiceFacts } from './facts.ts';

/** How many of a family's newest ACTIVE revisions are looked at before a new one is registered, read in these chunks. */
const CHUNKS = [1, 4, 5] as const;

/**
 * The family's newest ACTIVE revisions, newest first, up to and including the first whose content is desired: so that
 * restarts, rollbacks and other people's revisions never make us register the same content twice.
 */
export async function findCandidates(
  template: Json | undefined,
  facts: ServiceFacts,
  read: Reader,
): Promise<readonly TaskDefinitionRead[]> {
  const family = isObject(template) ? template.family : undefined;
  if (typeof family !== 'string') return [];
  const arns = (await read.get('ecs:activeRevisions', family)) ?? [];
  const found: TaskDefinitionRead[] = [];
  let from = 0;
  for (const size of CHUNKS) {
    const chunk = arns.slice(from, from + size);
    const bodies = await Promise.all(chunk.map((arn) => read.get('ecs:taskDefinition', arn)));
    found.push(...bodies.filter((body) => body !== undefined));
    if (found.some((body) => isContent(template, body.taskDefinition, facts))) break;
    from += size;
  }
  return found;
}

/** The newest ACTIVE revision whose content is desired. */
export function pickCandidate(
  template: Json | undefined,
  candidates: readonly TaskDefinitionRead[],
  facts: ServiceFacts,
): string | undefined {
  const match = candidates.find(({ taskDefinition }) => isContent(template, taskDefinition, facts));
  return match?.taskDefinition.taskDefinitionArn;
}

export async function revisionFor(
  template: Json | undefined,
  facts: ServiceFacts,
  read: Reader,
): Promise<string | undefined> {
  return pickCandidate(template, await findCandidates(template, facts, read), facts);
}
