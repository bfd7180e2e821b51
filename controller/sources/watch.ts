import { watch as chokidarWatch } from 'chokidar';
import { isManifestName, isSkipped } from './tree.ts';

/** Starts watching; the returned function ends it. */
export type Watch = (changed: () => void) => () => Promise<void>;

/**
 * Every change of a manifest or a folder below `root`. Links are not followed. A watch that cannot be had (the system's
 * limit on watches) is silent: the poll finds what it misses.
 */
export function watchFolder(root: string): Watch {
  return watchPaths([root], (path, isFolder) => {
    if (path === root) return false;
    const name = path.slice(path.lastIndexOf('/') + 1);
    return isSkipped(name) || (!isFolder && !isManifestName(name));
  });
}

/** Changes of the named files, links and folders' direct members. */
export function watchFiles(paths: readonly string[]): Watch {
  return watchPaths(paths, () => false);
}

function watchPaths(paths: readonly string[], ignored: (path: string, isFolder: boolean) => boolean): Watch {
  return (changed) => {
    const watcher = chokidarWatch([...paths], {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path, stats) => stats !== undefined && ignored(path, stats.isDirectory()),
    });
    watcher.on('all', () => changed());
    watcher.on('error', () => changed());
    return () => watcher.close();
  };
}
