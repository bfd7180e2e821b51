import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCrds } from './crd.ts';
import { generateDocs } from './generate-docs.ts';
import { generateTypes } from './generate-types.ts';
import { generateValidators, generateValidatorTypes } from './generate-validators.ts';

/** Every generated file by its path in the repository. */
export function generate(): ReadonlyMap<string, string> {
  const crds = readCrds();
  const schemas = Object.fromEntries(crds.map((crd) => [crd.kind, crd]));
  return new Map([
    ['crds/generated/types.ts', generateTypes(crds)],
    ['crds/generated/validators.js', generateValidators(crds)],
    ['crds/generated/validators.d.ts', generateValidatorTypes()],
    ['crds/generated/schemas.json', json(schemas)],
    ...generateDocs(crds),
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function main(): void {
  for (const [path, text] of generate()) {
    const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
