import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assets, loadAssets } from '../../dashboard/assets.ts';
import { buildDashboard } from '../../dashboard/build.mjs';
import { dashboardUnderTest } from '../support/dashboard.ts';

const outdir = mkdtempSync(join(tmpdir(), 'evenkeel-build-'));
let assets: Assets;
beforeAll(async () => {
  await buildDashboard({ outdir });
  assets = loadAssets(outdir);
});
afterAll(() => rmSync(outdir, { recursive: true }));

/** Zipped; the layout of graphs is 17,000 of it. */
const SCRIPT_AND_STYLE_AT_MOST = 115_000;

describe('the browser’s side', () => {
  it('is small', () => {
    const bytes = [...assets.values()].reduce((sum, asset) => sum + asset.gzip.length, 0);
    expect(bytes).toBeLessThan(SCRIPT_AND_STYLE_AT_MOST);
  });

  it('has nothing inline and names no other host', () => {
    const index = String(assets.get('index.html')?.body);
    expect(index).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son[a-z]+=|\sstyle=/);
    for (const asset of assets.values()) {
      expect(String(asset.body).match(/https?:\/\/(?!www\.w3\.org\/)[^"'`\s)]+/g) ?? []).toEqual([]);
    }
  });

  it('is served without a token, for it says nothing, with types and 304', async () => {
    const auth = { host: '0.0.0.0', token: 'correct-horse-battery-staple' };
    const { get, app } = dashboardUnderTest({ assets, auth });
    for (const [url, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/objects/shop/Service/web', 'text/html; charset=utf-8'],
      ['/app.js', 'text/javascript; charset=utf-8'],
      ['/theme.js', 'text/javascript; charset=utf-8'],
      ['/app.css', 'text/css; charset=utf-8'],
      ['/icon.svg', 'image/svg+xml'],
    ] as const) {
      const first = await get(url, { accept: 'text/html' });
      expect([url, first.status, first.headers['content-type']]).toEqual([url, 200, type]);
      expect((await get(url, { accept: 'text/html', 'if-none-match': String(first.headers.etag) })).status).toBe(304);
    }
    const { rawPayload, headers } = await app.inject({
      url: '/app.js',
      headers: { 'accept-encoding': 'gzip', host: 'x' },
    });
    expect([headers['content-encoding'], rawPayload.equals(assets.get('app.js')?.gzip ?? Buffer.of())]).toEqual([
      'gzip',
      true,
    ]);
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/app.js.map', '/index.html', '/dist/app.js'])(
    '%s is not there: no path reaches the file system',
    async (url) => {
      expect((await dashboardUnderTest({ assets }).get(url)).status).toBe(404);
    },
  );

  it('says what to do when it was not built', () => {
    expect(() => loadAssets('/nowhere')).toThrow('build them with: npm run build');
  });
});
