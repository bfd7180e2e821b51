import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CONFIGURATIONS_FILE, kustomizeFiles, OPENAPI_FILE } from '../manifest/kustomize-files.ts';
import { KINDS, type KindName } from '../model/identity.ts';
import { typedKindOf } from '../model/typed-kinds.ts';
import {
  type JsonSchema,
  jsonSchemaOfAll,
  jsonSchemaOfKind,
  type TypesForEditors,
  withTypes,
} from './manifests/json-schema.ts';
import { readPaths } from './manifests/read-paths.ts';
import { parseKind } from './objects/address.ts';
import { CliError, EXIT, type ExitCode } from './program/exit.ts';
import { didYouMean } from './program/suggest.ts';
import { flagText, type VerbContext, type VerbRun } from './program/verb.ts';
import { INSTALLED_TYPES } from './types/installed-types.ts';

export const run: VerbRun = async (context) => {
  const [word] = context.args;
  const kustomize = flagText(context, 'kustomize');
  if (kustomize !== undefined) return writeForKustomize(context, kustomize);
  const kinds = word === undefined ? KINDS : [parseKind(word)];
  const [only] = kinds;
  const folder = flagText(context, 'out');
  const types = await typesFor(context);
  const fitted = (schema: JsonSchema): JsonSchema => (types ? withTypes(schema, types) : schema);
  const ofKind = (kind: KindName): JsonSchema =>
    kind === 'AwsResource' ? fitted(jsonSchemaOfKind(kind)) : jsonSchemaOfKind(kind);
  const all = fitted(jsonSchemaOfAll(kinds));
  if (folder === undefined) {
    context.io.out.write(`${JSON.stringify(word !== undefined && only ? ofKind(only) : all, null, 2)}\n`);
    return EXIT.ok;
  }
  const files = kinds.map((kind) => [`${kind.toLowerCase()}.json`, ofKind(kind)] as const);
  await writeAll(resolve(context.io.cwd, folder), [...files, ['all.json', all]]);
  context.io.err.write(`${files.length + 1} files in ${folder}\n`);
  context.io.err.write(`first line for editors: # yaml-language-server: $schema=${folder}/all.json\n`);
  return EXIT.ok;
};

/** The types that `--types` names: by their names, by `AWS::EC2::*`, or by files and folders of manifests that use them. */
async function typesFor(context: VerbContext): Promise<TypesForEditors | undefined> {
  const asked = flagText(context, 'types')
    ?.split(',')
    .filter((part) => part !== '');
  if (asked === undefined) return undefined;
  const names = INSTALLED_TYPES.names();
  const paths = asked.filter((part) => !part.includes('::'));
  const { documents } = paths.length === 0 ? { documents: [] } : await readPaths(paths, context.io);
  const used = documents.flatMap(({ spec }) => (typeof spec.type === 'string' ? spec.type : []));
  const wanted = [...asked.filter((part) => part.includes('::')), ...used].flatMap((part) => named(part, names));
  const described = [...new Set(wanted)].sort().flatMap((name) => INSTALLED_TYPES.get(name) ?? []);
  return { described, names: names.filter((name) => typedKindOf(name) === undefined) };
}

function named(written: string, names: readonly string[]): readonly string[] {
  if (written.endsWith('*')) return names.filter((name) => name.startsWith(written.slice(0, -1)));
  if (names.includes(written) || !written.startsWith('AWS::')) return [written];
  throw new CliError('invalid', `there is no type ${written}${didYouMean(written, names)}`);
}

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
