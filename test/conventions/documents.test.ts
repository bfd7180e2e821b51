import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OBJECT_KINDS } from '../../controller/model/identity.ts';
import { filled, readme } from './readme-tables.ts';
import { filesBelow, ROOT } from './source-files.ts';

interface PackageJson {
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as PackageJson;
const all = { ...manifest.dependencies, ...manifest.devDependencies };

describe('the README', () => {
  it('has the tables of the code; npx tsx test/conventions/fill-readme.ts writes them anew', () => {
    expect(readme()).toBe(filled(readme()));
  });
});

describe('documents', () => {
  const pages = [
    { path: 'README.md', text: readme() },
    ...['CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'].map((path) => ({
      path,
      text: readFileSync(join(ROOT, path), 'utf8'),
    })),
    ...filesBelow(['docs'], /\.md$/),
  ];

  it('link to files that exist', () => {
    const broken = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(ROOT, dirname(path), target)))
        .map((target) => `${path}: ${target}`),
    );

    expect(broken).toEqual([]);
  });

  it('name files of the list for a new kind that exist for every kind', () => {
    const missing = OBJECT_KINDS.flatMap((kind) => {
      const folder = kind.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
      return [
        `crds/${kind.toLowerCase()}.yaml`,
        `controller/kinds/${folder}/fields.ts`,
        `controller/kinds/${folder}/index.ts`,
      ];
    });

    expect(missing.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('dependencies', () => {
  const documented = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');

  it('are each documented with a reason, and nothing else is', () => {
    const named = [...documented.matchAll(/^\| `([^`]+)` \| ([^|]+)\|/gm)].map(([, name]) => name);

    expect(named.sort()).toEqual(Object.keys(all).sort());
  });

  it('are at most fifteen at run time beside the AWS clients', () => {
    const own = Object.keys(manifest.dependencies).filter((name) => !name.startsWith('@aws-sdk/'));

    expect(own.length).toBeLessThanOrEqual(15);
  });

  it('are pinned exactly', () => {
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('run on the oldest Node.js that is supported, and have no install scripts', () => {
    expect(manifest.engines.node).toBe('>=20.19');
    const unfit = Object.entries(locked()).flatMap(([path, entry]) => {
      const scripts = entry.hasInstallScript && !SCRIPTS_NOT_NEEDED.test(path) ? ['has an install script'] : [];
      const engines = entry.optional || runsOn20(entry.engines?.node) ? [] : [`wants Node ${entry.engines?.node}`];
      return [...scripts, ...engines].map((what) => `${path} ${what}`);
    });

    expect(unfit).toEqual([]);
  });

  it.each([
    ['>=18', true],
    ['>= 20.19.0', true],
    ['^20.19.0 || >=22.12.0', true],
    ['20 || >=22', true],
    ['^20.0.0 || ^22.0.0 || >=24.0.0', true],
    [undefined, true],
    ['>=22.12.0', false],
    ['>=20.20.2', false],
    ['^22 || ^24', false],
  ])('%s runs on 20.19: %s', (range, expected) => {
    expect(runsOn20(range)).toBe(expected);
  });
});

/** esbuild works without its script, which only saves a fraction of a second at each start; fsevents is for macOS. */
const SCRIPTS_NOT_NEEDED = /node_modules\/(esbuild|fsevents)$/;

interface Locked {
  readonly engines?: { readonly node?: string };
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}

function locked(): Readonly<Record<string, Locked>> {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const { '': _root, ...rest } = packages;
  return rest;
}

const FLOOR = [20, 19, 0] as const;

/** Whether a range of `engines` holds 20.19.0; the forms that packages use. */
function runsOn20(range: string | undefined): boolean {
  if (range === undefined || range === '*') return true;
  const parts = range.replace(/([<>=^~])\s+/g, '$1').split('||');
  return parts.some((part) => part.trim().split(/\s+/).every(admits));
}

function admits(one: string): boolean {
  const match = /^(>=|>|\^|~|=)?\s*v?(\d+)(?:\.(\d+|x))?(?:\.(\d+|x))?/.exec(one);
  if (one.startsWith('<')) return Number(/\d+/.exec(one)?.[0]) > FLOOR[0];
  if (!match) return one === '*';
  const [, operator = '', major, minor, patch] = match;
  const least = [Number(major), Number(minor ?? 0) || 0, Number(patch ?? 0) || 0];
  const isBelow = compare(least, FLOOR) <= 0;
  return operator === '>=' || operator === '>' ? isBelow : isBelow && least[0] === FLOOR[0];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, part] of a.entries()) if (part !== b[index]) return part - (b[index] ?? 0);
  return 0;
}
