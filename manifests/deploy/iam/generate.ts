import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { observerPolicy, onCallPolicy, operatorPolicy, type Policy } from '../../../controller/aws/iam-policy.ts';
import { iamReference } from '../../../controller/aws/iam-reference.ts';

const WIDTH = 120;

/** Every generated file by its path in the repository. */
export function generate(): ReadonlyMap<string, string> {
  return new Map([
    ['manifests/deploy/iam/observer.json', print(observerPolicy())],
    ['manifests/deploy/iam/operator.json', print(operatorPolicy())],
    ['manifests/deploy/iam/on-call.json', print(onCallPolicy())],
    ['docs/reference/iam.md', iamReference()],
  ]);
}

/** As the formatter has it: lists on one line where they fit. */
function print(policy: Policy): string {
  const wide = JSON.stringify(policy, undefined, 2);
  const folded = wide.replace(/^( *)(.*)\[\n([^[\]{}]*?)\n *\](,?)$/gm, (list, indent, head, items, comma) => {
    const line = `${indent}${head}[${items.trim().replace(/\n\s*/g, ' ')}]${comma}`;
    return line.length <= WIDTH ? line : list;
  });
  return `${folded}\n`;
}

function main(): void {
  for (const [path, text] of generate()) writeFileSync(new URL(`../../../${path}`, import.meta.url), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
