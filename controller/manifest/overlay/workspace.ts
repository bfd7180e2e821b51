import { type SourceText, sourceText } from '../source-text.ts';
import { type Book, createBook } from './book.ts';
import type { Text } from './kustomization.ts';
import { type Allowance, createAllowance } from './limits.ts';
import { createReport, type Report } from './report.ts';
import { isWithin, resolvePath, type TreeFiles } from './tree-files.ts';

/** What one build works with: the files of the tree, the texts that it opened, and what is wrong so far. */
export class Workspace {
  readonly tree: TreeFiles;
  readonly book: Book = createBook();
  readonly report: Report = createReport(this.book.source);
  readonly allowance: Allowance = createAllowance(this.report);
  /** Every path that was asked for, with the text that was there. */
  readonly inputs = new Map<string, string | undefined>();

  constructor(tree: TreeFiles) {
    this.tree = tree;
  }

  read(path: string): SourceText | undefined {
    const file = this.tree.file(path);
    this.inputs.set(path, file?.text);
    return file && sourceText(file.path, file.text);
  }

  /** Where a path of a kustomization leads; what is none is reported. */
  pathOf(folder: string, { text, node }: Text): string | undefined {
    const path = resolvePath(folder, text);
    if (path === undefined)
      this.report.add(node, {
        message: `"${text}" is not a relative path`,
        allowed: 'files and folders of this source; nothing is fetched',
      });
    return path;
  }

  /** Reports that nothing is there. */
  missing(text: Text, path: string): void {
    const allowed = isWithin('', path)
      ? (this.tree.near(path) ?? 'a .yaml, .yml or .json file or a folder; names that begin with . or _ are never read')
      : 'what lies in the source; a source can name a folder below its root, as in //deploy/prod';
    const message = isWithin('', path) ? `${path} is not there` : `${text.text} leads out of the source`;
    this.report.add(text.node, { message, allowed });
  }
}
