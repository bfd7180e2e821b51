import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ReadTreeOptions, readTree } from '../../controller/sources/read-tree.ts';
import { BUDGET } from '../../controller/sources/tree.ts';
import { temporaryFolder, writeFiles } from './fixtures.ts';

describe('readTree', () => {
  it('reads manifests of every spelling, in path order, and skips hidden and underscore names', async () => {
    const root = temporaryFolder();
    writeFiles(root, {
      'b.yaml': 'b',
      'a/web.yml': 'web',
      'a/web.json': '{}',
      'README.md': 'no',
      '.git/x.yaml': 'no',
      '_drafts/y.yaml': 'no',
      '.hidden.yaml': 'no',
      '_off.yaml': 'no',
    });

    expect(await readTree(root, { label: 'm' })).toEqual({
      files: [
        { path: 'm/a/web.json', text: '{}' },
        { path: 'm/a/web.yml', text: 'web' },
        { path: 'm/b.yaml', text: 'b' },
      ],
      problems: [],
      complete: true,
    });
  });

  it('follows a link that is the root itself', async () => {
    const root = temporaryFolder();
    writeFiles(root, { 'real/a.yaml': 'a' });
    symlinkSync('real', join(root, 'link'));

    expect((await readTree(join(root, 'link'))).files).toEqual([{ path: 'a.yaml', text: 'a' }]);
  });

  it('rejects a root that does not exist, so that a missing folder is never an empty source', async () => {
    await expect(readTree(join(temporaryFolder(), 'nowhere'))).rejects.toThrow('ENOENT');
  });

  interface Row {
    readonly name: string;
    readonly because: string;
    readonly make: (root: string) => void;
    readonly options?: ReadTreeOptions;
    readonly expected: readonly { file: string; code: string }[];
    readonly files?: readonly string[];
  }

  const rows: readonly Row[] = [
    {
      name: 'a link to a file',
      because: 'a link can lead out of the source (CVE-2022-24904)',
      make: (root) => symlinkSync('/etc/hostname', join(root, 'x.yaml')),
      expected: [{ file: 'x.yaml', code: 'SYMLINK' }],
    },
    {
      name: 'a link to a folder',
      because: 'it may have held manifests, so absence proves nothing',
      make: (root) => symlinkSync('/etc', join(root, 'shared')),
      expected: [{ file: 'shared', code: 'SYMLINK' }],
    },
    {
      name: 'a link to its own folder',
      because: 'a walk that follows it never ends',
      make: (root) => symlinkSync('.', join(root, 'loop')),
      expected: [{ file: 'loop', code: 'SYMLINK' }],
    },
    {
      name: 'a pipe',
      because: 'opening it would block for ever',
      make: (root) => execFileSync('mkfifo', [join(root, 'pipe.yaml')]),
      expected: [{ file: 'pipe.yaml', code: 'NOT_A_FILE' }],
    },
    {
      name: 'bytes that are not UTF-8',
      because: 'replacement characters would change names in silence',
      make: (root) => writeFileSync(join(root, 'latin.yaml'), Buffer.from([0x6e, 0xe4])),
      expected: [{ file: 'latin.yaml', code: 'NOT_UTF8' }],
    },
    {
      name: 'a file above its limit',
      because: 'it is refused before it is read',
      make: (root) => writeFileSync(join(root, 'big.yaml'), 'x'.repeat(11)),
      options: { budget: { ...BUDGET, bytesPerFile: 10 } },
      expected: [{ file: 'big.yaml', code: 'FILE_TOO_LARGE' }],
    },
    {
      name: 'too many files',
      because: 'the walk ends at the budget and says so once',
      make: (root) => writeFiles(root, { 'b.yaml': 'b', 'c.yaml': 'c' }),
      options: { budget: { ...BUDGET, files: 1 } },
      expected: [{ file: 'b.yaml', code: 'SOURCE_TOO_LARGE' }],
      files: ['a.yaml'],
    },
    {
      name: 'too many bytes',
      because: 'the sum counts, not only each file',
      make: (root) => writeFiles(root, { 'b.yaml': 'bb', 'c.yaml': 'c' }),
      options: { budget: { ...BUDGET, bytes: 2 } },
      expected: [{ file: 'b.yaml', code: 'SOURCE_TOO_LARGE' }],
      files: ['a.yaml'],
    },
    {
      name: 'too many names of any kind',
      because: 'a folder that was never meant to be a source must not be walked for minutes',
      make: (root) => writeFiles(root, { 'b.txt': '', 'c.txt': '', 'd.yaml': 'd' }),
      options: { budget: { ...BUDGET, entries: 3 } },
      expected: [{ file: 'd.yaml', code: 'SOURCE_TOO_LARGE' }],
    },
    {
      name: 'folders nested too deeply',
      because: 'recursion is bounded (CVE-2022-24878)',
      make: (root) => writeFiles(root, { '1/2/3/deep.yaml': 'x' }),
      options: { budget: { ...BUDGET, depth: 2 } },
      expected: [{ file: '1/2/3', code: 'SOURCE_TOO_DEEP' }],
    },
    {
      name: 'a file that vanishes during the walk',
      because: 'it was there a moment ago: its absence is not known',
      make: (root) => writeFiles(root, { 'sub/gone.yaml': 'x' }),
      options: { onFolder: async (path) => rmSync(join(path, 'gone.yaml'), { force: true }) },
      expected: [{ file: 'sub/gone.yaml', code: 'SOURCE_CHANGED' }],
    },
    {
      name: 'a file that becomes a link during the walk',
      because: 'the check and the opening are two moments',
      make: (root) => writeFiles(root, { 'sub/evil.yaml': 'x' }),
      options: { onFolder: async (path) => replaceByLink(path, 'evil.yaml') },
      expected: [{ file: 'sub/evil.yaml', code: 'SOURCE_UNREADABLE' }],
    },
    {
      name: 'a folder that cannot be listed',
      because: 'what lies in it is not known',
      make: (root) => writeFiles(root, { 'sub/x.yaml': 'x' }),
      options: { onFolder: async (path) => replaceByFile(path, 'sub') },
      expected: [{ file: 'sub', code: 'SOURCE_UNREADABLE' }],
    },
    {
      name: 'a folder that is swapped during the walk',
      because: 'what was read may be a mixture of two',
      make: (root) => writeFiles(root, { 'sub/x.yaml': 'x' }),
      options: { onFolder: swapOnce('sub') },
      expected: [{ file: 'sub', code: 'SOURCE_CHANGED' }],
      files: ['a.yaml', 'sub/x.yaml'],
    },
  ];

  it.each(rows)('is incomplete with $name, because $because', async (row) => {
    const root = temporaryFolder();
    writeFiles(root, { 'a.yaml': 'a' });
    row.make(root);

    const tree = await readTree(root, row.options);

    expect(tree.problems.map((problem) => ({ file: problem.location.file, code: problem.code }))).toEqual(row.expected);
    expect(tree.complete).toBe(false);
    expect(tree.files.map((file) => file.path)).toEqual(row.files ?? ['a.yaml']);
  });
});

function replaceByLink(folder: string, name: string): void {
  if (!folder.endsWith('sub')) return;
  rmSync(join(folder, name));
  symlinkSync('/etc/hostname', join(folder, name));
}

function replaceByFile(folder: string, name: string): void {
  if (folder.endsWith(name)) return;
  rmSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name), '');
}

function swapOnce(name: string): (path: string) => Promise<void> {
  return async (path) => {
    if (!path.endsWith(`/${name}`)) return;
    renameSync(path, `${path}.old`);
    writeFiles(path, { 'x.yaml': 'other' });
  };
}
