import type { Stage } from '@aws-sdk/client-api-gateway';
import { consoleUrlOf } from '../../model/console-url.ts';
import { parseKey, type ResourceKey } from '../../model/identity.ts';
import { NODE_TYPES, type NodeType, type TreeNode } from '../../model/inspection.ts';
import type { Inspections, Reader } from '../../model/kind.ts';
import { factsOf } from '../../model/tree/facts.ts';
import { gone } from '../../model/tree/gone.ts';
import { orUnread } from '../../model/tree/unread.ts';
import { apiArnOf } from './api-tags.ts';
import { contentDigest } from './content.ts';
import { readDescription } from './description.ts';
import { newestFirst } from './live.ts';

/** An API's deployments, newest first, each with the stages that serve it; and the documents that it takes a picture of. */
export const inspect: Inspections = {
  async tree({ identity, outputs, scope, after }, read) {
    const apiId = `${outputs.restApiId}`;
    const arn = apiArnOf(apiId, scope.region);
    const root = {
      id: `restapi/${apiId}`,
      type: 'ApiDeployment',
      name: identity.name,
      consoleUrl: consoleUrlOf(arn),
    } as const;
    const [api, content] = await Promise.all([
      read.get('apigateway:restApi', apiId),
      read.get('apigateway:content', apiId),
    ]);
    if (!api || !content) return gone(root, 'the API does not exist any more');
    const now = contentDigest(api, content);
    const place = { id: `${apiId}/deployments`, type: 'Group', name: 'deployments' } as const;
    const deployments = await orUnread(place, () => deploymentNodes({ apiId, arn, now }, read));
    const methods = content.resources.flatMap(({ resourceMethods }) => Object.keys(resourceMethods ?? {}));
    const facts = factsOf([
      ['API', apiId],
      ['paths', content.resources.length],
      ['methods', methods.length],
      ['authorizers', content.authorizers.length || undefined],
      ['models', content.models.length || undefined],
      ['content now', now],
    ]);
    const children = [...deployments, ...pictureOf(after, apiId)];
    return { ...root, health: 'Healthy', words: `deployments of ${api.name}`, facts, children };
  },
};

interface Place {
  readonly apiId: string;
  readonly arn: string;
  /** Digest of what lives below the API. */
  readonly now: string;
}

async function deploymentNodes({ apiId, arn, now }: Place, read: Reader): Promise<readonly TreeNode[]> {
  const [deployments = [], stages = []] = await Promise.all([
    read.get('apigateway:deployments', apiId),
    read.get('apigateway:stages', apiId),
  ]);
  const consoleUrl = consoleUrlOf(`${arn}/stages`);
  return newestFirst(deployments).map((each, index): TreeNode => {
    const { words, content } = readDescription(each.description);
    const serving = stages.filter(
      ({ deploymentId, canarySettings }) => deploymentId === each.id || canarySettings?.deploymentId === each.id,
    );
    return {
      id: `deployment/${each.id}`,
      type: 'Deployment',
      name: each.id ?? '',
      words: content === now ? 'shows what lives below the API now' : index === 0 ? 'the newest' : 'an older one',
      facts: factsOf([
        ['description', words],
        ['made', each.createdDate],
        ['content', content ?? 'not made by Evenkeel'],
      ]),
      children: serving.map((stage) => ({ ...stageNode(stage), consoleUrl })),
      consoleUrl,
    };
  });
}

function stageNode({ stageName = '', description, variables, lastUpdatedDate, canarySettings }: Stage): TreeNode {
  const { deploymentId, percentTraffic } = canarySettings ?? {};
  return {
    id: `stage/${stageName}`,
    type: 'Stage',
    name: stageName,
    words: description ?? 'serves it',
    facts: factsOf([
      ['variables', variables && Object.keys(variables).join(', ')],
      ['canary', deploymentId === undefined ? undefined : `${percentTraffic} % of requests to ${deploymentId}`],
      ['changed', lastUpdatedDate],
    ]),
    children: [],
  };
}

/** What is looked at before a deployment is made: a change of any of these makes the next one. */
function pictureOf(after: readonly ResourceKey[], apiId: string): readonly TreeNode[] {
  if (after.length === 0) return [];
  const children = after.map((key): TreeNode => {
    const { kind = '', name = key } = parseKey(key) ?? {};
    return { id: key, key, type: typeOf(kind), name, words: 'not looked at yet', facts: [], children: [] };
  });
  const name = `a picture of ${after.length} ${after.length === 1 ? 'document' : 'documents'}`;
  const words = 'a change of any of them makes a deployment';
  return [{ id: `${apiId}/documents`, type: 'Group', name, words, facts: [], children }];
}

function typeOf(kind: string): NodeType {
  return NODE_TYPES.find((type) => type === kind) ?? 'Group';
}
