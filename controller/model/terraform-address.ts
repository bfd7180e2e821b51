/** A key of `count` (a number), of `for_each` (a text), or `*` for every instance. */
export type InstanceKey = number | string;
export const EVERY_INSTANCE = '*';

export interface AddressStep {
  readonly name: string;
  readonly keys: readonly InstanceKey[];
}

export type TerraformAddress =
  /** `output.vpc_id`, and what is inside of it. */
  | { readonly kind: 'output'; readonly name: string; readonly path: readonly InstanceKey[] }
  | {
      readonly kind: 'resource';
      readonly mode: 'managed' | 'data';
      /** As the state writes it: `module.network["a"].module.inner`; undefined for the root. */
      readonly module: string | undefined;
      readonly type: string;
      readonly name: string;
      /** Of the instance; undefined where the address names none. */
      readonly key: InstanceKey | undefined;
      readonly path: readonly InstanceKey[];
    };

const STEP = /^([A-Za-z_][A-Za-z0-9_-]*)((?:\[(?:[0-9]{1,9}|\*|"[^"[\]]*")\])*)(?:\.|$)/;
const KEY = /\[(?:([0-9]+)|(\*)|"([^"]*)")\]/g;

/**
 * Reads `aws_vpc.main.id`, `aws_subnet.private["a"].id`, `aws_subnet.private[*].id`, `module.net.aws_vpc.main.tags["Name"]`,
 * `data.aws_ami.x.id` and `output.vpc_id`, as the Terraform language writes them (developer.hashicorp.com/terraform,
 * "References to Values"); undefined for anything else. An attribute must be named.
 */
export function parseTerraformAddress(text: string): TerraformAddress | undefined {
  const steps = stepsOf(text);
  if (!steps) return undefined;
  const [first, second, ...rest] = steps;
  if (first?.name === 'output' && first.keys.length === 0)
    return second && withoutStar({ kind: 'output', name: second.name, path: [...second.keys, ...pathOf(rest)] });
  return resourceOf(steps);
}

function resourceOf(steps: readonly AddressStep[]): TerraformAddress | undefined {
  const depth = moduleDepth(steps);
  const module = depth === 0 ? undefined : moduleName(steps.slice(0, depth));
  const [head, ...below] = steps.slice(depth);
  const isData = head?.name === 'data' && head.keys.length === 0;
  const [type, named, ...attributes] = isData ? below : steps.slice(depth);
  if (!type || !named || type.keys.length > 0 || named.keys.length > 1 || attributes.length === 0) return undefined;
  const [key] = named.keys;
  const mode = isData ? 'data' : 'managed';
  return withoutStar({
    kind: 'resource',
    mode,
    module,
    type: type.name,
    name: named.name,
    key,
    path: pathOf(attributes),
  });
}

/** A star stands for instances alone. */
function withoutStar(address: TerraformAddress): TerraformAddress | undefined {
  return address.path.includes(EVERY_INSTANCE) ? undefined : address;
}

/** Steps that `module.NAME` takes, again and again; none of them may be every instance. */
function moduleDepth(steps: readonly AddressStep[]): number {
  let depth = 0;
  while (steps[depth]?.name === 'module' && steps[depth]?.keys.length === 0 && steps[depth + 1]) depth += 2;
  return depth;
}

function moduleName(steps: readonly AddressStep[]): string {
  return steps.map(({ name, keys }) => `${name}${keys.map(written).join('')}`).join('.');
}

function written(key: InstanceKey): string {
  return typeof key === 'number' ? `[${key}]` : `["${key}"]`;
}

function pathOf(steps: readonly AddressStep[]): readonly InstanceKey[] {
  return steps.flatMap(({ name, keys }) => [name, ...keys]);
}

function stepsOf(text: string): readonly AddressStep[] | undefined {
  const steps: AddressStep[] = [];
  let rest = text;
  while (rest !== '') {
    const [whole, name, keys = ''] = STEP.exec(rest) ?? [];
    if (whole === undefined || name === undefined) return undefined;
    steps.push({ name, keys: [...keys.matchAll(KEY)].map(([, n, star, key = '']) => (n ? Number(n) : (star ?? key))) });
    rest = rest.slice(whole.length);
  }
  return text.endsWith('.') || steps.length < 2 ? undefined : steps;
}
