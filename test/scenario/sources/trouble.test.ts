import { describe, expect, it } from 'vitest';
import { sourceTrouble } from '../../../controller/model/source-trouble.ts';
import { Fault } from '../../../sandbox/contract.ts';
import { bucketRig, directoryRig, gitSyncRig, type Rig, remoteRig, workingCopyRig } from './rigs.ts';
import { clusters, openSourceWorld } from './source-world.ts';

interface Trouble {
  readonly source: string;
  readonly trouble: string;
  /** What people are told about why. */
  readonly cause: RegExp;
  /** The source in its trouble's beginning. */
  readonly open: () => Promise<Rig & { readonly breakIt: () => unknown }>;
}

const BOTH = clusters('keep', 'extra');
/** What is left when one object is gone, and when all are. */
const [WITHOUT, NOTHING] = [clusters('keep'), {}];

async function having<T extends Rig>(rig: T | Promise<T>, breakIt: (rig: T) => unknown) {
  const made = await rig;
  return { ...made, breakIt: () => breakIt(made) };
}

const EMPTY = /there is no document in the source/;

const TROUBLES: readonly Trouble[] = [
  {
    source: 'a folder',
    trouble: 'outage',
    cause: /ENOENT|no such|does not exist/,
    open: () => having(directoryRig(), (rig) => rig.lose()),
  },
  {
    source: 'a folder',
    trouble: 'empty directory',
    cause: EMPTY,
    open: () => having(directoryRig(), (rig) => rig.publish(NOTHING)),
  },
  {
    source: 'a working copy',
    trouble: 'outage',
    cause: /not a git repository/,
    open: () => having(workingCopyRig(), (rig) => rig.lose()),
  },
  {
    source: 'a working copy',
    trouble: 'empty directory',
    cause: EMPTY,
    open: () => having(workingCopyRig(), (rig) => rig.publish(NOTHING)),
  },
  {
    source: 'a working copy',
    trouble: 'deleted branch',
    cause: /has no commit yet/,
    open: () => having(workingCopyRig(), (rig) => rig.deleteBranch()),
  },
  {
    source: 'a working copy',
    trouble: 'history moved back',
    cause: /HEAD was moved back to an older commit/,
    open: () => having(workingCopyRig(), (rig) => rig.goBack()),
  },
  {
    source: 'a repository elsewhere',
    trouble: 'outage',
    cause: /does not appear to be a git repository/,
    open: () => having(remoteRig(), (rig) => rig.lose()),
  },
  {
    source: 'a repository elsewhere',
    trouble: 'empty directory',
    cause: EMPTY,
    open: () => having(remoteRig(), (rig) => rig.publish(NOTHING)),
  },
  {
    source: 'a repository elsewhere',
    trouble: 'deleted branch',
    cause: /has no branch or tag main; it may have been deleted/,
    open: () => having(remoteRig(), (rig) => rig.deleteBranch()),
  },
  {
    source: 'a repository elsewhere',
    trouble: 'force-push',
    cause: /main was moved back to an older commit/,
    open: () => having(remoteRig(), (rig) => rig.goBack()),
  },
  {
    source: 'a repository elsewhere',
    trouble: 'unsigned commit',
    cause: /^commit [0-9a-f]{12} \("3 files" by Ada\) is not signed by a key of /,
    open: () => having(remoteRig({ isSigned: true }), (rig) => rig.pushUnsigned(WITHOUT)),
  },
  {
    source: 'the link of git-sync',
    trouble: 'outage',
    cause: /ENOENT/,
    open: () => having(gitSyncRig(), (rig) => rig.lose()),
  },
  {
    source: 'the link of git-sync',
    trouble: 'empty directory',
    cause: EMPTY,
    open: () => having(gitSyncRig(), (rig) => rig.publish(NOTHING)),
  },
  {
    source: 'a bucket',
    trouble: 'outage',
    cause: /^bucket manifests: InternalError: /,
    open: () => having(bucketRig(), (rig) => rig.fail(() => ({ outcome: 'serverError' }))),
  },
  {
    source: 'a bucket',
    trouble: 'a role that was taken away',
    cause: /^bucket manifests: AccessDenied: /,
    open: () =>
      having(bucketRig(), (rig) => rig.fail(() => ({ outcome: new Fault('AccessDenied', 'Access Denied', 403) }))),
  },
  {
    source: 'a bucket',
    trouble: 'empty prefix',
    cause: EMPTY,
    open: () => having(bucketRig(), (rig) => rig.publish(NOTHING)),
  },
  {
    source: 'a bucket',
    trouble: 'truncated listing',
    cause: /the listing breaks off/,
    open: () => having(bucketRig(), (rig) => rig.fail(() => ({ outcome: 'truncated' }))),
  },
  {
    source: 'a bucket with an index',
    trouble: 'index deleted',
    cause: /prod\/index\.json is not there/,
    open: () => having(bucketRig({ index: 'index.json' }), (rig) => rig.remove('index.json')),
  },
  {
    source: 'a bucket with an index',
    trouble: 'index of an earlier publication',
    cause: /the index went back to an earlier publication/,
    open: () => having(bucketRig({ index: 'index.json' }), (rig) => rig.publishEarlier(WITHOUT)),
  },
  {
    source: 'a bucket with an index',
    trouble: 'object that is not there',
    cause: /prod\/clusters\/third\.yaml: the object is not there/,
    open: () =>
      having(bucketRig({ index: 'index.json' }), (rig) =>
        rig.publish(clusters('keep', 'extra', 'third')).then(() => rig.remove('clusters/third.yaml')),
      ),
  },
];

describe.each(TROUBLES)('$trouble of $source, with prune on', ({ cause, open }) => {
  it('deletes nothing, says why, is told once and resolved once; a real removal is pruned afterwards', async () => {
    const rig = await open();
    await rig.publish(WITHOUT);
    const world = await openSourceWorld(rig);
    await world.looks(1);
    await rig.publish(BOTH);
    await world.looks(1);

    await rig.breakIt();
    await world.looks(5);
    const view = world.view();
    expect(view && sourceTrouble(view)).toMatch(cause);
    expect(world.events('SourceFailed')).toMatchObject([{ message: expect.stringMatching(cause) }]);

    await rig.publish(BOTH);
    await world.looks(5);
    expect(world.events('SourceFailed')).toHaveLength(1);
    expect(world.events('SourceRecovered')).toHaveLength(1);
    expect(world.deleted()).toEqual([]);
    expect(
      world
        .operator()
        .views.objects()
        .map(({ key, sync }) => `${key} ${sync}`),
    ).toEqual(expect.arrayContaining(['shop/Cluster/extra Synced', 'shop/Cluster/keep Synced']));

    await rig.publish(WITHOUT);
    await world.looks(5);
    expect(world.deleted()).toEqual([expect.stringMatching(/(^|\/)extra$/)]);
    expect(world.toldOfSource()).toEqual([
      `firing ${rig.spec}: the source is broken; what was last good stays in force`,
      `resolved ${rig.spec}: the source is sound again`,
    ]);
  });
});
