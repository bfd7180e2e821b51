#!/usr/bin/env node
// Makes dist/: the command line as code-split ESM (so that `--help` loads neither the AWS SDK nor the HTTP server), the
// dashboard's assets and the data files that both read.
//
//   node controller/build.mjs              builds
//   node controller/build.mjs --if-stale   builds when a source is newer than the last build
//   node controller/build.mjs --run ARGS…  after that, runs the built command line in this very process
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.stamp');
const ENTRY = join(DIST, 'evenkeel.js');
/** Everything that ends up in dist/, or decides how it is made. */
const SOURCES = ['controller', 'crds', 'dashboard', 'sandbox', 'manifests', 'package.json', 'package-lock.json'];
/** A running process imports its chunks lazily, so those of an older build stay for a while. */
const KEEP_OLD_CHUNKS_MS = 24 * 60 * 60 * 1000;

/** Whether anything at `path` changed after `since`. Folders count too: a deleted file changes its folder's time. */
function changedSince(path, since) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return false;
  if (stat.mtimeMs > since) return true;
  if (!stat.isDirectory()) return false;
  return readdirSync(path).some((name) => name !== 'node_modules' && changedSince(join(path, name), since));
}

function isStale() {
  const stamp = statSync(STAMP, { throwIfNoEntry: false });
  if (!stamp || !existsSync(ENTRY)) return true;
  return SOURCES.some((name) => changedSince(join(ROOT, name), stamp.mtimeMs));
}

/** CommonJS packages inside an ESM bundle call `require` for Node's own modules. */
const BANNER = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __toPath } from 'node:url';",
  'const require = __createRequire(import.meta.url);',
  "const __filename = __toPath(import.meta.url), __dirname = __toPath(new URL('.', import.meta.url));",
].join('');

async function bundle(esbuild) {
  const result = await esbuild.build({
    entryPoints: { evenkeel: join(ROOT, 'controller/cli/main.ts') },
    outdir: DIST,
    bundle: true,
    write: false,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: 'chunks/[name]-[hash]',
    // Names and lines stay: a stack trace from a user must be readable.
    minifySyntax: true,
    // The AWS SDK's ES modules: CommonJS behind a lazy import would lose its named exports.
    mainFields: ['module', 'main'],
    legalComments: 'none',
    metafile: true,
    banner: { js: BANNER },
    logLevel: 'warning',
    absWorkingDir: ROOT,
  });
  return { files: result.outputFiles, packages: packagesOf(result.metafile) };
}

/** What the dashboard's own build takes in. */
const IN_THE_BROWSER = ['preact', '@preact/signals', '@preact/signals-core', '@dagrejs/dagre', '@dagrejs/graphlib'].map(
  (name) => `node_modules/${name}`,
);

/** Folders of the packages whose code went into the bundle. */
function packagesOf(metafile) {
  const folders = Object.keys(metafile.inputs).map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set([...folders, ...IN_THE_BROWSER])].filter((folder) => folder !== undefined).sort();
}

/** The licences of everything that is bundled, as they ask for. */
function writeLicences(packages) {
  const texts = packages.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(ROOT, folder)).find((each) => /^licen[cs]e(\.|$)/i.test(each));
    const text = file ? readFileSync(join(ROOT, folder, file), 'utf8').trim() : '';
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  writeFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

/** Chunks first and the entry last, each by rename: whoever starts in between finds one whole build. */
function writeOutputs(files) {
  mkdirSync(join(DIST, 'chunks'), { recursive: true });
  const entryLast = [...files].sort((a, b) => Number(a.path === ENTRY) - Number(b.path === ENTRY));
  for (const file of entryLast) {
    const draft = `${file.path}.${process.pid}`;
    writeFileSync(draft, file.contents, { mode: file.path === ENTRY ? 0o755 : 0o644 });
    renameSync(draft, file.path);
  }
}

function dropOldChunks(kept, now) {
  for (const name of readdirSync(join(DIST, 'chunks'))) {
    const path = join(DIST, 'chunks', name);
    if (!kept.has(path) && now - statSync(path).mtimeMs > KEEP_OLD_CHUNKS_MS) rmSync(path);
  }
}

function copyData() {
  for (const [from, to] of [
    ['crds', 'crds'],
    ['manifests/examples/quickstart', 'manifests/examples/quickstart'],
    ['manifests/neighbours', 'manifests/neighbours'],
  ]) {
    if (!existsSync(join(ROOT, from))) continue;
    cpSync(join(ROOT, from), join(DIST, to), { recursive: true, filter: (path) => !path.endsWith('.ts') });
  }
}

async function buildDashboard() {
  const script = join(ROOT, 'dashboard/build.mjs');
  if (!existsSync(script)) return;
  const dashboard = await import(pathToFileURL(script).href);
  await dashboard.buildDashboard({ outdir: join(DIST, 'web') });
}

async function build() {
  const startedAt = Date.now();
  const esbuild = await import('esbuild').catch(() => undefined);
  if (!esbuild) return missingBundler();
  const { files, packages } = await bundle(esbuild);
  mkdirSync(DIST, { recursive: true });
  writeLicences(packages);
  copyData();
  await buildDashboard();
  writeOutputs(files);
  dropOldChunks(new Set(files.map((file) => file.path)), startedAt);
  writeFileSync(STAMP, '');
  // Sources that change while the build runs are newer than its beginning, so the next run builds again.
  utimesSync(STAMP, startedAt / 1000, startedAt / 1000);
  if (!process.argv.includes('--if-stale')) report(files, Date.now() - startedAt);
}

/** An installation without development packages has its dist/ already, or has nothing to build it with. */
function missingBundler() {
  process.stderr.write('evenkeel: esbuild is not installed (npm ci without --omit=dev brings it); nothing was built\n');
  if (!existsSync(ENTRY) && process.env.npm_lifecycle_event !== 'prepare') process.exitCode = 1;
}

function report(files, ms) {
  const bytes = files.reduce((sum, file) => sum + file.contents.length, 0);
  const entry = files.find((file) => file.path === ENTRY)?.contents.length ?? 0;
  const megabytes = (bytes / 1e6).toFixed(2);
  process.stderr.write(
    `dist: ${files.length} files, ${megabytes} MB, entry ${(entry / 1e3).toFixed(0)} kB, in ${(ms / 1000).toFixed(1)} s\n`,
  );
}

const args = process.argv.slice(2);
const run = args.indexOf('--run');
const own = run < 0 ? args : args.slice(0, run);
if (!own.includes('--if-stale') || isStale()) {
  await build().catch((error) => {
    // The bundler has printed its own errors by now, each with its place.
    if (!error.errors) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  });
}
if (run >= 0 && !process.exitCode) {
  process.argv = [process.argv[0], ENTRY, ...args.slice(run + 1)];
  await import(pathToFileURL(ENTRY).href);
}
