import { expect, test } from 'vitest';
import { chooseOverlays } from '../../../controller/manifest/overlay/choose-overlays.ts';

const names = (...folders: readonly string[]) => `resources: [${folders.join(', ')}]\n`;
const COMPONENT = 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n';

interface Case {
  readonly name: string;
  readonly because: string;
  readonly files: Readonly<Record<string, string>>;
  readonly asked?: readonly string[];
  readonly plain: readonly string[];
  readonly overlays: readonly string[];
}

const TREE = {
  'app/base/kustomization.yaml': names('a.yaml'),
  'app/base/a.yaml': '',
  'app/dev/kustomization.yaml': names('../base'),
  'app/prod/kustomization.yml': names('../base'),
  'app/prod/patch.yaml': '',
};

const CASES: readonly Case[] = [
  {
    name: 'no kustomization',
    because: 'files are manifests as they stand',
    files: { 'a.yaml': '', 'b/c.yaml': '' },
    plain: ['a.yaml', 'b/c.yaml'],
    overlays: [],
  },
  {
    name: 'at the top',
    because: 'it says what of all counts',
    files: { 'kustomization.yaml': names('a.yaml'), 'a.yaml': '', 'b/c.yaml': '' },
    plain: [],
    overlays: [''],
  },
  {
    name: 'base and overlays',
    because: 'every overlay that stands there is built, and the base is not',
    files: TREE,
    plain: [],
    overlays: ['app/dev', 'app/prod'],
  },
  {
    name: 'manifests beside',
    because: 'folders without a kustomization are read as before',
    files: { ...TREE, 'other/x.yaml': '', 'y.yaml': '' },
    plain: ['other/x.yaml', 'y.yaml'],
    overlays: ['app/dev', 'app/prod'],
  },
  {
    name: 'one overlay asked for',
    because: 'the rest is there to build on',
    files: { ...TREE, 'other/x.yaml': '' },
    asked: ['app/prod'],
    plain: [],
    overlays: ['app/prod'],
  },
  {
    name: 'the base asked for',
    because: 'who names it means it',
    files: TREE,
    asked: ['app/base'],
    plain: [],
    overlays: ['app/base'],
  },
  {
    name: 'two asked for',
    because: 'each is built',
    files: TREE,
    asked: ['app/dev', 'app/base'],
    plain: [],
    overlays: ['app/base', 'app/dev'],
  },
  {
    name: 'below an overlay',
    because: 'what it does not name does not count, as in Flux',
    files: { 'kustomization.yaml': names('a.yaml'), 'dev/kustomization.yaml': names('b.yaml') },
    plain: [],
    overlays: [''],
  },
  {
    name: 'the base above its overlays',
    because: 'a base may hold them',
    files: { 'app/kustomization.yaml': names('a.yaml'), 'app/prod/kustomization.yaml': names('..') },
    plain: [],
    overlays: ['app/prod'],
  },
  {
    name: 'components',
    because: 'they are nothing of their own, and one that nothing names is built, so that it is told',
    files: {
      'comp/kustomization.yaml': COMPONENT,
      'a/kustomization.yaml': 'components: [../comp]\n',
      'lost/kustomization.yaml': COMPONENT,
      'a/lost/kustomization.yaml': COMPONENT,
      'lost/below/kustomization.yaml': names('b.yaml'),
    },
    plain: [],
    overlays: ['a', 'a/lost', 'lost', 'lost/below'],
  },
  {
    name: 'the third name',
    because: 'kustomize knows three',
    files: { 'a/Kustomization': names('b.yaml'), 'a/b.yaml': '' },
    plain: [],
    overlays: ['a'],
  },
  {
    name: 'a circle',
    because: 'it is built, so that it is told',
    files: { 'a/kustomization.yaml': names('../b'), 'b/kustomization.yaml': names('../a') },
    plain: [],
    overlays: ['a', 'b'],
  },
  {
    name: 'a broken overlay',
    because: 'its base must not be taken for an overlay',
    files: {
      ...TREE,
      'app/dev/kustomization.yaml': 'resources: [../base\n',
      'app/prod/kustomization.yml': 'namespace: x\n',
    },
    plain: [],
    overlays: ['app/dev', 'app/prod'],
  },
  {
    name: 'resources that are no list',
    because: 'its base must not be taken for an overlay',
    files: {
      ...TREE,
      'app/dev/kustomization.yaml': 'resources: ../base\n',
      'app/prod/kustomization.yml': 'namespace: x\n',
    },
    plain: [],
    overlays: ['app/dev', 'app/prod'],
  },
  {
    name: 'an overlay that was cut off',
    because: 'any folder that stands on nothing may be its base',
    files: {
      ...TREE,
      'app/dev/kustomization.yaml': '',
      'app/prod/kustomization.yml': names('../base'),
      'solo/kustomization.yaml': names('a.yaml'),
    },
    plain: [],
    overlays: ['app/dev', 'app/prod'],
  },
];

test.each(CASES)('$name: $because', ({ files, asked, plain, overlays }) => {
  const chosen = chooseOverlays(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    asked,
  );
  expect({ plain: chosen.plain.map(({ path }) => path), overlays: chosen.overlays }).toEqual({ plain, overlays });
});
