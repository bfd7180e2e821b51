import { readdirSync, readFileSync } from 'node:fs';
import type { Json } from '../../controller/model/json.ts';
import type { AwsCli } from '../support/aws-cli.ts';
import type { Manifests } from '../support/memory-source.ts';
import type { Edit } from './row.ts';

const FOLDER = 'manifests/examples/quickstart/shop';
const VPC = 'vpc-0000000000000000a';
const SUBNETS = ['subnet-0000000000000000a', 'subnet-0000000000000000b', 'subnet-0000000000000000c'];

/** The quick start's shop in the default network of whatever AWS the CLI talks to; the api service declares its count. */
export async function shopFor(aws: AwsCli): Promise<Manifests> {
  const query = 'sort_by(Subnets,&AvailabilityZone)[].[SubnetId,VpcId]';
  const found = (await aws(['ec2', 'describe-subnets', '--query', query])) as [string, string][];
  const pairs = SUBNETS.map((subnet, i) => [subnet, found[i]?.[0] ?? ''] as const);
  const network = [...pairs, [VPC, found[0]?.[1] ?? ''] as const].filter(([from, to]) => from !== to);
  const files = Object.fromEntries(
    readdirSync(FOLDER).map((file) => [file, readFileSync(`${FOLDER}/${file}`, 'utf8')]),
  );
  const placed = edited(files, { 'namespace.yaml': network });
  const counted = edited(placed, {
    'api.yaml': [['  healthCheckGracePeriodSeconds', '  desiredCount: 2\n  healthCheckGracePeriodSeconds']],
  });
  return ruleApart(counted);
}

/** The rule that leads to the api service gets a file of its own, so that a row can take it away. */
function ruleApart(files: Manifests): Manifests {
  const [balancer, listener, rule] = (files['edge.yaml'] ?? '').split('\n---\n');
  if (balancer === undefined || listener === undefined || rule === undefined) throw new Error('edge.yaml has no rule');
  return { ...files, 'edge.yaml': `${balancer}\n---\n${listener}\n`, 'rule.yaml': rule };
}

/** The files with an edit applied. Throws where a text to be replaced is not there: such a row would show nothing. */
export function edited(files: Manifests, changes: Extract<Edit, { commit: unknown }>['commit']): Manifests {
  let next = files;
  for (const [path, change] of Object.entries(changes)) {
    if (change === 'gone') next = Object.fromEntries(Object.entries(next).filter(([other]) => other !== path));
    else next = { ...next, [path]: change.reduce((text, pair) => replaced(path, text, pair), next[path] ?? '') };
  }
  return next;
}

function replaced(path: string, text: string, [from, to]: readonly [string, string]): string {
  if (!text.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)}`);
  return text.replace(from, to);
}

/** `{name}` replaced by what was read under that name, in any text of a value. */
export function filled<T extends Json>(value: T, read: Readonly<Record<string, string>>): T {
  const text = JSON.stringify(value).replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const known = read[name];
    return known === undefined ? whole : JSON.stringify(known).slice(1, -1);
  });
  return JSON.parse(text) as T;
}
