import type { Commit } from '../model/document.ts';

/** The object that a publisher writes last: what belongs together, and how each part is told from any other. */
export interface S3Index {
  readonly commit: Commit;
  /** Grows with every publication; a smaller one than before is somebody going back. */
  readonly sequence: number;
  readonly files: readonly S3IndexFile[];
}

export interface S3IndexFile {
  /** Below the prefix. */
  readonly path: string;
  readonly sha256: string;
  readonly versionId?: string | undefined;
}

/** Throws an Error that says what is wrong; an index is taken whole or not at all. */
export function parseS3Index(text: string): S3Index {
  const index = asObject(parseJson(text), 'the index');
  const { commit, sequence, files } = index;
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence) || sequence < 0)
    throw new Error('sequence is not a whole number that grows with every publication');
  if (!Array.isArray(files)) throw new Error('files is not a list of {path, sha256}');
  const read = files.map((file, at) => parseFile(file, at));
  const twice = read.find(({ path }, at) => read.findIndex((other) => other.path === path) !== at);
  if (twice) throw new Error(`files lists ${twice.path} twice`);
  return { commit: parseCommit(commit), sequence, files: read };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('the index is not JSON');
  }
}

function parseFile(value: unknown, at: number): S3IndexFile {
  const { path, sha256, versionId } = asObject(value, `files[${at}]`);
  if (typeof path !== 'string' || path === '' || path.startsWith('/') || path.split('/').includes('..'))
    throw new Error(`files[${at}].path is not a path below the prefix`);
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    throw new Error(`files[${at}].sha256 is not a SHA-256 in hex`);
  if (versionId !== undefined && typeof versionId !== 'string') throw new Error(`files[${at}].versionId is not text`);
  return { path, sha256, versionId };
}

function parseCommit(value: unknown): Commit {
  const { id, author, subject, at } = asObject(value, 'commit');
  if (typeof id !== 'string' || id === '') throw new Error('commit.id is missing');
  const seconds = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  return { id, author: textOf(author), subject: textOf(subject), at: Number.isNaN(seconds) ? undefined : seconds };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asObject(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new Error(`${name} is not an object`);
}
