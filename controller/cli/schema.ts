import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { KINDS } from '../model/identity.ts';
import { jsonSchemaOfAll, jsonSchemaOfKind } from './manifests/json-schema.ts';
import { parseKind } from './objects/address.ts';
import { EXIT } from './program/exit.ts';
import { flagText, type VerbRun } from './program/verb.ts';

export const run: VerbRun = async (context) => {
  const [word] = context.args;
  const kinds = word === undefined ? KINDS : [parseKind(word)];
  const [only] = kinds;
  const folder = flagText(context, 'out');
  if (folder === undefined) {
    const schema = word !== undefined && only ? jsonSchemaOfKind(only) : jsonSchemaOfAll(kinds);
    context.io.out.write(`${JSON.stringify(schema, null, 2)}\n`);
    return EXIT.ok;
  }
  const files = kinds.map((kind) => [`${kind.toLowerCase()}.json`, jsonSchemaOfKind(kind)] as const);
  await writeAll(resolve(context.io.cwd, folder), [...files, ['all.json', jsonSchemaOfAll(kinds)]]);
  context.io.err.write(`${files.length + 1} files in ${folder}\n`);
  context.io.err.write(`first line for editors: # yaml-language-server: $schema=${folder}/all.json\n`);
  return EXIT.ok;
};

async function writeAll(folder: string, files: readonly (readonly [string, object])[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    files.map(([name, schema]) => writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)),
  );
}
