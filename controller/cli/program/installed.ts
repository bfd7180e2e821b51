import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where a folder that comes with the program lies: beside the bundle, or in the checkout and its dist/. Undefined where
 * it was not built.
 */
export function installedFolder(name: string): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = [join(folder, name), join(folder, 'dist', name)].find((candidate) => existsSync(candidate));
    if (found) return found;
    const above = dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}
