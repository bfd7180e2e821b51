import { readdirSync, readFileSync } from 'node:fs';
import type { Files } from '../support/world.ts';

const SHOP = 'manifests/examples/quickstart/shop';

const plain: Files = Object.fromEntries(
  readdirSync(SHOP).map((file) => [file, readFileSync(`${SHOP}/${file}`, 'utf8')]),
);

/** A text with one place of it changed; a place that is not there is a mistake of the test. */
export function edited(files: Files, file: string, ...changes: readonly (readonly [string, string])[]): Files {
  const text = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
    return before.replace(from, to);
  }, files[file] ?? '');
  return { ...files, [file]: text };
}

/** The shop of the quick start, in a namespace that allows replacements. */
export const shop: Files = edited(plain, 'namespace.yaml', ['mode: enforce', 'mode: enforce\n    replace: allow']);

/** Clients of its pages and of its API. */
export const PAGES = { loadBalancer: 'shop', port: 80, path: '/' } as const;
export const API = { loadBalancer: 'shop', port: 80, path: '/api/orders' } as const;
