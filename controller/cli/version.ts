import packageJson from '../../package.json' with { type: 'json' };
import { printDocument } from './output/document.ts';
import { EXIT } from './program/exit.ts';
import { flagText, type VerbRun } from './program/verb.ts';
import { INSTALLED_TYPES } from './types/installed-types.ts';

export const VERSION: string = packageJson.version;

export const run: VerbRun = async (context) => {
  if (flagText(context, 'output') === 'json') {
    const { date: resourceTypes } = INSTALLED_TYPES;
    const document = { kind: 'Version', version: VERSION, node: process.version, resourceTypes };
    await printDocument(context.io, 'json', document);
    return EXIT.ok;
  }
  context.io.out.write(`evenkeel ${VERSION}\n`);
  return EXIT.ok;
};
