import type { Commit, Problem, Snapshot } from '../model/document.ts';

/** One manifest file as it was read, not yet parsed. `path` is what problems print. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One reading of a tree of files. `complete` is false when any manifest may be missing from `files`. */
export interface Tree {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
  readonly complete: boolean;
}

/** Turns files into documents; the manifest loader, handed in. */
export type LoadFiles = (
  files: readonly SourceFile[],
  about: {
    readonly source: string;
    readonly commit: Commit;
    /** Folders of the files that are declared; the others are there for overlays to build on. All unless told. */
    readonly folders?: readonly string[] | undefined;
  },
) => Snapshot | Promise<Snapshot>;

/** What one snapshot may take of disk and memory. Beyond it the tree is incomplete and nothing is concluded from absence. */
export interface Budget {
  readonly files: number;
  readonly bytes: number;
  readonly bytesPerFile: number;
  readonly depth: number;
  /** Names looked at, manifests or not; ends the walk of a folder that was never meant to be a source. */
  readonly entries: number;
}

export const BUDGET: Budget = {
  files: 10_000,
  bytes: 20 * 1024 * 1024,
  bytesPerFile: 256 * 1024,
  depth: 32,
  entries: 100_000,
};

/** Hidden and underscore names are never part of a source, files and folders alike. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || name.startsWith('_');
}

/** `Kustomization` is one of the names that kustomize reads. */
export function isManifestName(name: string): boolean {
  return /\.(yaml|yml|json)$/i.test(name) || /(^|\/)Kustomization$/.test(name);
}

/** A problem of a file as a whole, found before anything of it was parsed. */
export function fileProblem(path: string, code: string, rest: { message: string; allowed?: string }): Problem {
  return { location: { file: path, line: 1, column: 1 }, code, ...rest };
}

/** Strict UTF-8; undefined where the bytes are not text. A byte order mark stays for the parser to judge. */
function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Collects a tree under a budget; `accept` answers whether the file still fits. */
export class TreeBuilder {
  readonly #budget: Budget;
  readonly #files: SourceFile[] = [];
  readonly #problems: Problem[] = [];
  #count = 0;
  #bytes = 0;
  #entries = 0;
  #exhausted = false;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** True once a budget of the whole tree is spent; the walk ends there. */
  get exhausted(): boolean {
    return this.#exhausted;
  }

  /** Records that something is missing, and why. */
  fail(path: string, code: string, rest: { message: string; allowed?: string }): void {
    this.#problems.push(fileProblem(path, code, rest));
  }

  /** Counts one name of a folder. */
  see(path: string): boolean {
    this.#entries += 1;
    if (this.#entries <= this.#budget.entries) return true;
    return this.#exhaust(path, `more than ${this.#budget.entries} names below the source's root`);
  }

  tooDeep(path: string, depth: number): boolean {
    if (depth <= this.#budget.depth) return false;
    const allowed = `at most ${this.#budget.depth} levels`;
    this.fail(path, 'SOURCE_TOO_DEEP', { message: 'the folder is nested too deeply and was not read', allowed });
    return true;
  }

  /** Reserves room for a file of that size before it is read. */
  reserve(path: string, size: number): boolean {
    if (this.#exhausted) return false;
    if (size > this.#budget.bytesPerFile) {
      const allowed = `at most ${this.#budget.bytesPerFile} bytes`;
      this.fail(path, 'FILE_TOO_LARGE', { message: `the file has ${size} bytes and was not read`, allowed });
      return false;
    }
    if (this.#count + 1 > this.#budget.files) return this.#exhaust(path, `more than ${this.#budget.files} manifests`);
    if (this.#bytes + size > this.#budget.bytes) return this.#exhaust(path, `more than ${this.#budget.bytes} bytes`);
    this.#count += 1;
    this.#bytes += size;
    return true;
  }

  add(path: string, bytes: Uint8Array): void {
    const text = decodeText(bytes);
    if (text !== undefined) this.#files.push({ path, text });
    else this.fail(path, 'NOT_UTF8', { message: 'the file is not UTF-8 text', allowed: 'UTF-8' });
  }

  finish(): Tree {
    const files = [...this.#files].sort((a, b) => (a.path < b.path ? -1 : 1));
    return { files, problems: this.#problems, complete: this.#problems.length === 0 };
  }

  #exhaust(path: string, what: string): false {
    if (!this.#exhausted)
      this.fail(path, 'SOURCE_TOO_LARGE', { message: `${what}; the rest of the source was not read` });
    this.#exhausted = true;
    return false;
  }
}

/** The tree's own problems beside those of its documents; incomplete if either is. */
export function withTree(snapshot: Snapshot, tree: Tree): Snapshot {
  return {
    ...snapshot,
    complete: snapshot.complete && tree.complete,
    problems: [...tree.problems, ...snapshot.problems],
  };
}

/** What the loader is told of a source that names a folder below its root; nothing when it names all. */
export function declaring(folder: string): { readonly folders?: readonly string[] } {
  return folder === '' ? {} : { folders: [folder] };
}
