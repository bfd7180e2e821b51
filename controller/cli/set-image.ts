import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ImageChange, setImage } from '../manifest/set-image.ts';
import { sourceText } from '../manifest/source-text.ts';
import { MOVING } from './manifests/moving-images.ts';
import { CliError, EXIT } from './program/exit.ts';
import type { VerbRun } from './program/verb.ts';

/** Edits the file in place, or prints nothing and fails: a pipeline that changes nothing by mistake must stop. */
export const run: VerbRun = async ({ args, io }) => {
  const [file = '', ...assignments] = args;
  const path = resolve(io.cwd, file);
  const before = await readFile(path, 'utf8').catch((error: Error) => {
    throw new CliError('invalid', `${file} cannot be read: ${error.message}`);
  });
  let text = before;
  for (const change of assignments.map(parseChange)) {
    const edit = setImage(sourceText(file, text), change);
    if (edit.changed.length === 0)
      throw new CliError('invalid', `${file} has no container ${change.container} whose image can be set`);
    for (const { from, to } of edit.changed) io.out.write(`${change.container}: ${from} → ${to}\n`);
    if (isLatest(change.image)) io.err.write(`warning: ${MOVING}\n`);
    text = edit.text;
  }
  if (text !== before) await writeFile(path, text);
  return EXIT.ok;
};

/** A bare word is a tag here, and the rest of the image stays. */
function isLatest(image: string): boolean {
  return image === 'latest' || image.endsWith(':latest');
}

/** What a container's image is made of: docs.docker.com/reference/cli/docker/image/tag, without blanks. */
const IMAGE = /^[\w][\w.\-/:@]*$/;

function parseChange(text: string): ImageChange {
  const at = text.indexOf('=');
  const [container, image] = [text.slice(0, at), text.slice(at + 1)];
  if (at > 0 && IMAGE.test(image)) return { container, image };
  throw new CliError('invalid', `${text} does not say what to set`, 'write NAME=TAG, NAME=sha256:DIGEST or NAME=IMAGE');
}
