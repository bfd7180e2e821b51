import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const web = fileURLToPath(new URL('./web', import.meta.url));

/**
 * Builds the browser's side into `outdir`: app.js, app.css, theme.js, index.html, icon.svg. Nothing of it is fetched from
 * elsewhere at run time. Rejects when a source does not compile.
 *
 * @param {{outdir: string, minify?: boolean}} options
 * @returns {Promise<void>}
 */
export async function buildDashboard({ outdir, minify = true }) {
  const common = { bundle: true, minify, outdir, target: 'es2022', logLevel: 'warning', legalComments: 'none' };
  await mkdir(outdir, { recursive: true });
  await Promise.all([
    build({
      ...common,
      entryPoints: [{ in: join(web, 'main.tsx'), out: 'app' }],
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    build({ ...common, entryPoints: [join(web, 'theme.ts')], format: 'iife' }),
    build({ ...common, entryPoints: [{ in: join(web, 'styles/app.css'), out: 'app' }] }),
    copyFile(join(web, 'index.html'), join(outdir, 'index.html')),
    copyFile(join(web, 'icon.svg'), join(outdir, 'icon.svg')),
  ]);
}
