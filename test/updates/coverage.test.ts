import { describe, expect, it } from 'vitest';
import { COMPOSED_KINDS } from '../../crds/composition.ts';
import { invalidDocuments } from './drive.ts';
import { PARTS } from './every-row.ts';
import { EXCUSED } from './excused.ts';
import { phasesOf } from './expected.ts';
import { furtherLeavesOf, leavesOf } from './leaves.ts';
import { updatesTable } from './table.ts';

describe.each(COMPOSED_KINDS)('%s', (kind) => {
  const leaves = [...leavesOf(kind), ...furtherLeavesOf(kind)];
  const driven = PARTS[kind].rows.map(({ leaf }) => leaf);
  const excused = EXCUSED.filter((one) => one.kind === kind).map(({ leaf }) => leaf);

  it('has every field that the SDK knows driven, or excused with a reason', () => {
    expect(leaves.filter((leaf) => !driven.includes(leaf) && !excused.includes(leaf))).toEqual([]);
  });

  it('drives and excuses nothing that the SDK does not know, and nothing twice', () => {
    const all = [...driven, ...excused];
    expect(all.filter((leaf) => !leaves.includes(leaf))).toEqual([]);
    expect(all.filter((leaf, index) => all.indexOf(leaf) !== index)).toEqual([]);
  });

  it('drives valid documents alone', () => {
    expect(invalidDocuments(PARTS[kind].stage, PARTS[kind].rows)).toEqual([]);
  });

  it('says of every field what each change of it takes', () => {
    for (const row of PARTS[kind].rows) expect(phasesOf(row).set.calls).not.toEqual([]);
  });
});

it('is what the reference says', async () => {
  await expect(updatesTable()).toMatchFileSnapshot('../../docs/reference/updates.md');
});
