import type { NodeType, TreeNode } from '../../model/inspection.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Inspections } from '../../model/kind.ts';
import type { ListName } from './as-made.ts';
import { listsOf } from './declared.ts';
import { health } from './health.ts';
import type { LiveDefault } from './live.ts';
import { observe } from './observe.ts';
import { keyOf } from './sides.ts';

/** What came with a VPC → its routes, rules or entries. */
export const inspect: Inspections = {
  async tree({ identity, outputs }, read) {
    const id = `${outputs['']}`;
    const root = { id, type: 'DefaultResource', name: identity.name } as const;
    const [vpcId, resource] = [`${outputs.vpcId}`, `${outputs.resource}`];

    const seen = await observe({ identity, locator: { vpcId, resource } }, read);
    if (seen.state !== 'present')
      return { ...root, health: 'Missing', words: 'the VPC does not exist any more', facts: [], children: [] };
    const { status, message } = health(seen.live);
    return { ...root, health: status, words: message, facts: [], children: elementNodes(seen.live) };
  },
};

function elementNodes(live: LiveDefault): readonly TreeNode[] {
  return Object.entries(listsOf(live)).flatMap(([list, elements]) =>
    elements.map((element) => elementNode(list as ListName, element)),
  );
}

function elementNode(list: ListName, element: JsonObject): TreeNode {
  const name = keyOf(list, element);
  const words = Object.entries(element)
    .filter(([member]) => !name.includes(`${member}=`))
    .map(([member, value]) => `${member} ${typeof value === 'object' ? JSON.stringify(value) : value}`);
  return {
    id: `${list}/${name}`,
    type: TYPES[list],
    name,
    health: 'Healthy',
    words: words.join(', ') || 'as it is',
    facts: [],
    children: [],
  };
}

const TYPES: Readonly<Record<ListName, NodeType>> = {
  routes: 'Route',
  ingress: 'SecurityGroupRule',
  egress: 'SecurityGroupRule',
  entries: 'NetworkAclEntry',
};
