import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CONFIGURATIONS_FILE, kustomizeFiles, OPENAPI_FILE } from '../manifest/kustomize-files.ts';
import { KINDS } from '../model/identity.ts';
import { jsonSchemaOfAll, jsonSchemaOfKind } from './manifests/json-schema.ts';
import { parseKind } from './objects/address.ts';
import { EXIT, type ExitCode } from './program/exit.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';

export const run: VerbRun = async (context) => {
  const [word] = context.args;
  const kustomize = flagText(context, 'kustomize');
  if (kustomize !== undefined) return writeForKustomize(context, kustomize);
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

async function writeForKustomize({ io }: VerbContext, folder: string): Promise<ExitCode> {
  const full = resolve(io.cwd, folder);
  await mkdir(full, { recursive: true });
  await Promise.all(kustomizeFiles().map(({ name, text }) => writeFile(join(full, name), text)));
  io.err.write(`2 files in ${folder}; the kustomization there names them, and those that stand on it need not:\n`);
  io.out.write(`openapi: {path: ${OPENAPI_FILE}}\nconfigurations: [${CONFIGURATIONS_FILE}]\n`);
  return EXIT.ok;
}

async function writeAll(folder: string, files: readonly (readonly [string, object])[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    files.map(([name, schema]) => writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)),
  );
}
