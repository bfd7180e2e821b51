import { describe, expect, test } from 'vitest';
import { APIS } from '../../sandbox/schema/api.ts';
import { shuffleAnswer } from '../../sandbox/shuffle.ts';
import { seededRandom } from '../support/seeded-random.ts';

function shuffled(service: string, operation: string, answer: Record<string, unknown>): Record<string, unknown> {
  const schema = APIS.get(service)?.operation(operation)?.output;
  if (!schema) throw new Error(`no ${operation}`);
  const copy = structuredClone(answer);
  shuffleAnswer(schema, copy, seededRandom(3));
  return copy;
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

describe('lists that AWS may reorder come in another order, with the same members', () => {
  test('a container environment is reordered and its command is not', () => {
    const environment = NAMES.map((name) => ({ name, value: name }));
    const answer = { taskDefinition: { containerDefinitions: [{ environment, command: NAMES }] } };
    const { taskDefinition } = shuffled('ecs', 'DescribeTaskDefinition', answer) as typeof answer;
    const [container] = taskDefinition.containerDefinitions;
    expect(container?.command).toEqual(NAMES);
    expect(container?.environment).not.toEqual(environment);
    expect(container?.environment.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(environment);
  });

  test('the actions of a rule keep their order, its condition values do not', () => {
    const Actions = NAMES.map((name) => ({ Type: 'forward', TargetGroupArn: name }));
    const answer = { Rules: [{ Actions, Conditions: [{ Field: 'path-pattern', Values: NAMES }] }] };
    const { Rules } = shuffled('elasticloadbalancing', 'DescribeRules', answer) as typeof answer;
    expect(Rules[0]?.Actions).toEqual(Actions);
    expect(Rules[0]?.Conditions[0]?.Values).not.toEqual(NAMES);
  });

  test('every structure and member of the table exists in the SDK', async () => {
    const { UNORDERED } = await import('../../sandbox/shuffle.ts');
    const clients = [
      await import('@aws-sdk/client-api-gateway'),
      await import('@aws-sdk/client-ecs'),
      await import('@aws-sdk/client-elastic-load-balancing-v2'),
      await import('@aws-sdk/client-application-auto-scaling'),
      await import('@aws-sdk/client-ssm'),
      await import('@aws-sdk/client-cloudformation'),
      await import('@aws-sdk/client-ec2'),
      await import('@aws-sdk/client-ecr'),
      await import('@aws-sdk/client-iam'),
      await import('@aws-sdk/client-service-quotas'),
      await import('@aws-sdk/client-servicediscovery'),
    ] as unknown as Record<string, unknown>[];
    const missing = Object.entries(UNORDERED).flatMap(([structure, members]) => {
      const schemas = clients.flatMap((client) =>
        client[`${structure}$`] ? [client[`${structure}$`] as unknown[]] : [],
      );
      return members
        .filter((member) => !schemas.some((schema) => (schema[4] as string[]).includes(member)))
        .map((member) => `${structure}.${member}`);
    });
    expect(missing).toEqual([]);
  });
});
