import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { etagOf } from './etag.ts';

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly gzip: Buffer;
  readonly etag: string;
}

/** The files of the browser's side by name. The list is closed: no path of a request ever reaches the file system. */
export type Assets = ReadonlyMap<string, Asset>;

const FILES: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'app.js': 'text/javascript; charset=utf-8',
  'theme.js': 'text/javascript; charset=utf-8',
  'app.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/** Reads what `buildDashboard` wrote. Throws when a file is missing. */
export function loadAssets(dir: string): Assets {
  if (!existsSync(join(dir, 'index.html'))) {
    throw new Error(`The dashboard's files are not in ${dir}; build them with: npm run build`);
  }
  return new Map(Object.entries(FILES).map(([name, type]) => [name, makeAsset(readFileSync(join(dir, name)), type)]));
}

function makeAsset(body: Buffer, type: string): Asset {
  return { type, body, gzip: gzipSync(body), etag: etagOf(body) };
}
