import { readdirSync, readFileSync } from 'node:fs';
import type { Files } from '../support/world.ts';

const EXAMPLES = 'manifests/examples';

/** The manifests in some folders of the examples, by their path there. */
export function exampleFiles(folders: readonly string[]): Files {
  const paths = folders.flatMap((folder) =>
    readdirSync(`${EXAMPLES}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => `${folder}/${path}`),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(`${EXAMPLES}/${path}`, 'utf8')]));
}

/** One file with a text replaced. Throws where the text does not stand there. */
export function edited(files: Files, path: string, [from, to]: readonly [from: string, to: string]): Files {
  const text = files[path];
  if (!text?.includes(from)) throw new Error(`${path} does not say ${from}`);
  return { ...files, [path]: text.replace(from, to) };
}
