import { readFile } from 'node:fs/promises';
import type { TextFrom } from './target-members.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A text, or why there is none: in words that name the place and never the content. */
export type ReadText = { readonly text: string } | { readonly problem: string };

/** Far above any token, key or address. */
const LONGEST = 16 * 1024;

/** Reads a text where it stands now. Never rejects; white space around it does not count. */
export async function readText(from: TextFrom, env: Environment): Promise<ReadText> {
  if ('text' in from) return from;
  const place = 'file' in from ? from.file : `the environment variable ${from.env}`;
  const read = 'file' in from ? await fileText(from.file) : env[from.env];
  if (read === undefined) return { problem: `${place} ${'file' in from ? 'cannot be read' : 'is not set'}` };
  const text = read.trim();
  if (text === '') return { problem: `${place} is empty` };
  return text.length > LONGEST ? { problem: `${place} is longer than any secret` } : { text };
}

async function fileText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
