import type { Stage } from '@aws-sdk/client-api-gateway';
import type { TreeNode } from '../../model/inspection.ts';
import type { Inspections, Reader } from '../../model/kind.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { orUnread } from '../../model/tree/unread.ts';
import { readDescription } from './description.ts';
import { newestFirst } from './live.ts';

/** An API's deployments of ours, newest first, each with the stages that serve it. */
export const inspect: Inspections = {
  async tree(target, read) {
    const apiId = `${target.outputs.restApiId}`;
    const { name } = target.identity;
    const root = { id: `restapi/${apiId}`, type: 'ApiDeployment', name } as const;
    const api = await read.get('apigateway:restApi', apiId);
    if (!api) return { ...root, health: 'Missing', words: 'the API does not exist any more', facts: [], children: [] };
    const place = { id: `${apiId}/deployments`, type: 'Group', name: 'deployments' } as const;
    const children = await orUnread(place, () => deploymentNodes(apiId, read));
    return { ...root, health: 'Healthy', words: `deployments of ${api.name}`, facts: [], children };
  },
};

async function deploymentNodes(apiId: string, read: Reader): Promise<readonly TreeNode[]> {
  const [deployments = [], stages = []] = await Promise.all([
    read.get('apigateway:deployments', apiId),
    read.get('apigateway:stages', apiId),
  ]);
  return newestFirst(deployments).map((each, index): TreeNode => {
    const { words, content } = readDescription(each.description);
    const serving = stages.filter(({ deploymentId }) => deploymentId === each.id);
    return {
      id: `deployment/${each.id}`,
      type: 'Deployment',
      name: each.id ?? '',
      health: 'Healthy',
      words: words || (index === 0 ? 'the newest' : 'an older one'),
      facts: factsOf([
        ['made', each.createdDate?.toISOString()],
        ['content', content ?? 'not made by Evenkeel'],
      ]),
      children: serving.map(stageNode),
    };
  });
}

function stageNode({ stageName = '', description }: Stage): TreeNode {
  return {
    id: `stage/${stageName}`,
    type: 'Stage',
    name: stageName,
    health: 'Healthy',
    words: description ?? 'serves it',
    facts: [],
    children: [],
  };
}
