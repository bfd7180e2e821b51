/** A tree of files of which an overlay cannot be built. */
export interface OverlayCase {
  readonly name: string;
  readonly because: string;
  readonly files: Readonly<Record<string, string>>;
  /** `file:line:column CODE` and the beginning of the message. */
  readonly expected: readonly string[];
}

export const CLUSTER = `apiVersion: evenkeel.dev/v1alpha1
kind: Cluster
metadata: {name: shop}
spec:
  tags:
    - {key: team, value: a}
`;

const BASE = { 'base/kustomization.yaml': 'resources: [shop.yaml]\n', 'base/shop.yaml': CLUSTER };

function prod(text: string, files: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return { ...BASE, 'prod/kustomization.yaml': text, ...files };
}

const component = (text: string) => ({
  'comp/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n${text}`,
});

export const OVERLAY_CASES: readonly OverlayCase[] = [
  {
    name: 'unknown field',
    because: 'a typo must not be lost',
    files: prod('resources: [../base]\nimage: []\n'),
    expected: ['prod/kustomization.yaml:2:1 KUSTOMIZATION unknown field "image"'],
  },
  {
    name: 'generators',
    because: 'nothing is generated',
    files: prod('resources: [../base]\nconfigMapGenerator: [{name: a}]\nnamePrefix: x-\n'),
    expected: [
      'prod/kustomization.yaml:2:1 KUSTOMIZATION configMapGenerator is not supported',
      'prod/kustomization.yaml:3:1 KUSTOMIZATION namePrefix is not supported',
    ],
  },
  {
    name: 'a field twice',
    because: 'nobody knows which is meant',
    files: prod('resources: [../base]\nnamespace: a\nnamespace: b\n'),
    expected: ['prod/kustomization.yaml:3:1 DUPLICATE_KEY "namespace" stands in this map already'],
  },
  {
    name: 'another kind',
    because: 'only two kinds exist',
    files: prod('kind: Overlay\nresources: [../base]\n'),
    expected: ['prod/kustomization.yaml:1:7 KUSTOMIZATION "Overlay" is not a kind of kustomization'],
  },
  {
    name: 'another version',
    because: 'it may mean something else',
    files: prod('apiVersion: kustomize.config.k8s.io/v1\nresources: [../base]\n'),
    expected: ['prod/kustomization.yaml:1:13 KUSTOMIZATION "kustomize.config.k8s.io/v1" is not a version'],
  },
  {
    name: 'a remote base',
    because: 'nothing is fetched',
    files: prod(
      'resources: [../base, "https://github.com/acme/base?ref=v1", github.com/acme/base, "git@github.com:acme/base.git"]\n',
    ),
    expected: [
      'prod/kustomization.yaml:1:22 KUSTOMIZATION "https://github.com/acme/base?ref=v1" is not a relative path',
      'prod/kustomization.yaml:1:61 KUSTOMIZATION "github.com/acme/base" is not a relative path',
      'prod/kustomization.yaml:1:83 KUSTOMIZATION "git@github.com:acme/base.git" is not a relative path',
    ],
  },
  {
    name: 'an absolute path',
    because: 'it leads out of the source',
    files: prod('resources: [/etc/passwd, ../base]\n'),
    expected: ['prod/kustomization.yaml:1:13 KUSTOMIZATION "/etc/passwd" is not a relative path'],
  },
  {
    name: 'out of the source',
    because: 'nothing outside is read',
    files: prod('resources: [../../other, ../base]\n'),
    expected: ['prod/kustomization.yaml:1:13 KUSTOMIZATION ../../other leads out of the source'],
  },
  {
    name: 'a file of another folder',
    because: 'kustomize refuses it too',
    files: prod('resources: [../base/shop.yaml]\n'),
    expected: ['prod/kustomization.yaml:1:13 KUSTOMIZATION base/shop.yaml lies outside of the folder'],
  },
  {
    name: 'a folder without a kustomization',
    because: 'nobody says what of it is meant',
    files: { 'prod/kustomization.yaml': 'resources: [../plain]\n', 'plain/a.yaml': CLUSTER },
    expected: ['prod/kustomization.yaml:1:13 KUSTOMIZATION plain has no kustomization'],
  },
  {
    name: 'a file that is missing',
    because: 'a hidden or mistyped one',
    files: prod('resources: [../base, shop.yml]\n'),
    expected: ['prod/kustomization.yaml:1:22 KUSTOMIZATION prod/shop.yml is not there'],
  },
  {
    name: 'two kustomizations in a folder',
    because: 'kustomize refuses it too',
    files: prod('resources: [../base]\n', { 'prod/kustomization.yml': 'resources: [../base]\n' }),
    expected: [
      'prod/kustomization.yaml:1:1 KUSTOMIZATION prod/kustomization.yaml and prod/kustomization.yml stand in one folder',
    ],
  },
  {
    name: 'a circle',
    because: 'it would never end',
    files: { 'a/kustomization.yaml': 'resources: [../b]\n', 'b/kustomization.yaml': 'resources: [../a]\n' },
    expected: [
      'a/kustomization.yaml:1:13 KUSTOMIZATION kustomizations name each other in a circle: b, a, b',
      'b/kustomization.yaml:1:13 KUSTOMIZATION kustomizations name each other in a circle: a, b, a',
    ],
  },
  {
    name: 'nothing',
    because: 'an overlay that was emptied must not take everything away',
    files: { 'prod/kustomization.yaml': 'namespace: prod\n' },
    expected: ['prod/kustomization.yaml:1:1 KUSTOMIZATION the overlay holds no document'],
  },
  {
    name: 'one document twice',
    because: 'one of them would be lost',
    files: prod('resources: [../base, more.yaml]\n', { 'prod/more.yaml': CLUSTER }),
    expected: ['prod/kustomization.yaml:1:22 KUSTOMIZATION Cluster/shop is in this overlay already'],
  },
  {
    name: 'two documents made one',
    because: 'the namespace is what told them apart',
    files: prod('resources: [../base, more.yaml]\nnamespace: prod\n', {
      'prod/more.yaml': CLUSTER.replace('{name: shop}', '{name: shop, namespace: x}'),
    }),
    expected: ['prod/kustomization.yaml:2:12 KUSTOMIZATION two documents become prod/Cluster/shop'],
  },
  {
    name: 'a component among the resources',
    because: 'it is nothing of its own',
    files: { ...prod('resources: [../base, ../comp]\n'), ...component('namespace: a\n') },
    expected: ['prod/kustomization.yaml:1:22 KUSTOMIZATION the folder holds a component'],
  },
  {
    name: 'a base among the components',
    because: 'it does not work on what was gathered',
    files: prod('components: [../base]\n'),
    expected: ['prod/kustomization.yaml:1:14 KUSTOMIZATION the folder holds no component'],
  },
  {
    name: 'text in place of a list',
    because: 'types are checked',
    files: prod('resources: ../base\n'),
    expected: [
      'prod/kustomization.yaml:1:1 TYPE resources must be a list',
      'prod/kustomization.yaml:1:1 KUSTOMIZATION',
    ].slice(0, 1),
  },
  {
    name: 'a number in place of text',
    because: '1.10 would become 1.1',
    files: prod('resources: [../base]\nimages:\n  - {name: web, newTag: 1.10}\n'),
    expected: ['prod/kustomization.yaml:3:25 TYPE newTag must be text'],
  },
  {
    name: 'labels of selectors',
    because: 'there are no selectors',
    files: prod('resources: [../base]\nlabels:\n  - pairs: {a: b}\n    includeSelectors: true\n'),
    expected: ['prod/kustomization.yaml:4:5 KUSTOMIZATION includeSelectors is not supported'],
  },
  {
    name: 'path and patch',
    because: 'it is one of the two',
    files: prod('resources: [../base]\npatches:\n  - {path: a.yaml, patch: ""}\n  - target: {kind: Cluster}\n'),
    expected: [
      'prod/kustomization.yaml:3:5 KUSTOMIZATION a patch has either path or patch',
      'prod/kustomization.yaml:4:5 KUSTOMIZATION a patch has either path or patch',
    ],
  },
  {
    name: 'options of a patch',
    because: 'names never change by a patch',
    files: prod(
      'resources: [../base]\npatches:\n  - patch: |-\n      kind: Cluster\n    target: {kind: Cluster}\n    options: {allowNameChange: true}\n',
    ),
    expected: ['prod/kustomization.yaml:6:5 KUSTOMIZATION unknown field "options"'],
  },
  {
    name: 'a pattern that is too rich',
    because: 'matching must take a bounded time',
    files: prod('resources: [../base]\npatches:\n  - patch: "kind: Cluster"\n    target: {name: "(a+)+$"}\n'),
    expected: ['prod/kustomization.yaml:4:20 KUSTOMIZATION "(a+)+$" cannot be a pattern'],
  },
  {
    name: 'a selector that is none',
    because: 'it would select everything or nothing',
    files: prod('resources: [../base]\npatches:\n  - patch: "kind: Cluster"\n    target: {labelSelector: "a=b=c"}\n'),
    expected: ['prod/kustomization.yaml:4:29 KUSTOMIZATION "a=b=c" is not a selector'],
  },
  {
    name: 'a target of nothing',
    because: 'the patch would be lost',
    files: prod('resources: [../base]\npatches:\n  - patch: "kind: Cluster"\n    target: {name: shopp}\n'),
    expected: ['prod/kustomization.yaml:4:13 PATCH no document here matches the target'],
  },
  {
    name: 'a patch of nothing',
    because: 'the place is that of the patch itself',
    files: prod(
      'resources: [../base]\npatches:\n  - patch: |-\n      apiVersion: evenkeel.dev/v1alpha1\n      kind: Cluster\n      metadata: {name: shopp}\n',
    ),
    expected: ['prod/kustomization.yaml:4:7 PATCH no document here is Cluster/shopp'],
  },
  {
    name: 'an inline patch that is no YAML',
    because: 'its places are those of the kustomization',
    files: prod(
      'resources: [../base]\npatches:\n  - target: {kind: Cluster}\n    patch: |-\n      spec:\n        a: [1\n',
    ),
    expected: ['prod/kustomization.yaml:6:14 SYNTAX not YAML'],
  },
  {
    name: 'types that do not fit',
    because: 'a map is no list',
    files: prod(
      'resources: [../base]\npatches:\n  - target: {kind: Cluster}\n    patch: |-\n      spec:\n        tags: {a: b}\n',
    ),
    expected: ['prod/kustomization.yaml:6:15 PATCH the patch has a map where a list stands'],
  },
  {
    name: 'an element without its key',
    because: 'nobody knows which is meant',
    files: prod('resources: [../base]\npatches:\n  - target: {kind: Cluster}\n    path: p.yaml\n', {
      'prod/p.yaml': 'spec:\n  tags:\n    - {value: x}\n    - {key: a, value: x}\n    - {key: a, value: y}\n',
    }),
    expected: [
      'prod/p.yaml:3:7 PATCH the element has no key',
      'prod/p.yaml:5:7 PATCH key "a" stands in this list of the patch already',
    ],
  },
  {
    name: 'other directives',
    because: 'they would stay as fields',
    files: prod('resources: [../base]\npatches:\n  - target: {kind: Cluster}\n    path: p.yaml\n', {
      'prod/p.yaml': '$retainKeys: [a]\nspec:\n  $patch: keep\n  a: 1\n  a: 2\n',
    }),
    expected: [
      'prod/p.yaml:1:1 PATCH $retainKeys is not supported',
      'prod/p.yaml:3:11 PATCH not a directive of a patch',
      'prod/p.yaml:5:3 DUPLICATE_KEY "a" stands twice',
    ],
  },
  {
    name: 'a JSON patch without a target',
    because: 'it cannot say whom it is for',
    files: prod('resources: [../base]\npatches:\n  - patch: "[{op: remove, path: /spec/tags}]"\n'),
    expected: ['prod/kustomization.yaml:3:5 PATCH a JSON patch needs a target'],
  },
  {
    name: 'operations that are none',
    because: 'each is checked',
    files: prod('resources: [../base]\npatches:\n  - target: {kind: Cluster}\n    path: p.yaml\n', {
      'prod/p.yaml':
        '- {op: set, path: /a, value: 1}\n- {op: add, path: a, value: 1}\n- {op: add, path: /a}\n- {op: move, path: /a}\n- text\n',
    }),
    expected: [
      'prod/p.yaml:1:8 PATCH the operation is missing or unknown',
      'prod/p.yaml:2:8 PATCH add has no path',
      'prod/p.yaml:3:8 PATCH add has no value',
      'prod/p.yaml:4:8 PATCH move has no from',
      'prod/p.yaml:5:3 PATCH an operation is a map',
    ],
  },
  {
    name: 'an operation that does not fit',
    because: 'the document is named',
    files: prod('resources: [../base]\npatches:\n  - target: {kind: Cluster}\n    path: p.yaml\n', {
      'prod/p.yaml': '- {op: remove, path: /spec/tags/1}\n',
    }),
    expected: ['prod/p.yaml:1:22 PATCH remove does not fit Cluster/shop: there is no /spec/tags/1'],
  },
  {
    name: 'a document without a name',
    because: 'nobody can patch it',
    files: {
      'prod/kustomization.yaml': 'resources: [a.yaml]\n',
      'prod/a.yaml': 'apiVersion: evenkeel.dev/v1alpha1\nkind: Cluster\nspec: {}\n',
    },
    expected: ['prod/a.yaml:1:1 IDENTITY'],
  },
  {
    name: 'a kustomization as a file',
    because: 'folders are named',
    files: {
      'prod/kustomization.yaml': 'resources: [a.yaml]\n',
      'prod/a.yaml': 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n',
    },
    expected: ['prod/a.yaml:1:1 KUSTOMIZATION a kustomization is no document'],
  },
  {
    name: 'copies of copies',
    because: 'each doubles what is there',
    files: prod('resources: [../base]\npatches:\n  - target: {kind: Cluster}\n    path: p.yaml\n', {
      'prod/p.yaml': '- {op: copy, from: /spec, path: /spec/a}\n'.repeat(40),
    }),
    expected: ['prod/p.yaml:29:33 PATCH copy does not fit Cluster/shop: lists and maps nest too deeply'],
  },
  {
    name: 'too long a chain',
    because: 'depth is bounded',
    files: Object.fromEntries([
      ...Array.from({ length: 20 }, (_, at) => [`k${at}/kustomization.yaml`, `resources: [../k${at + 1}]\n`]),
      ['k20/kustomization.yaml', 'resources: [a.yaml]\n'],
      ['k20/a.yaml', CLUSTER],
    ]),
    expected: ['k15/kustomization.yaml:1:13 OVERLAY_TOO_LARGE kustomizations name each other in too long a chain'],
  },
  {
    name: 'what the patch wrote',
    because: 'the place of a wrong value is where it was written',
    files: prod(
      'resources: [../base]\npatches:\n  - target: {kind: Cluster}\n    patch: |-\n      spec:\n        tags:\n          - {key: toom, value: [1]}\n        clusterNam: x\n',
    ),
    expected: ['prod/kustomization.yaml:7:32 TYPE', 'prod/kustomization.yaml:8:9 UNKNOWN_FIELD'],
  },
  {
    name: 'what the base wrote',
    because: 'the place is in the base, whoever builds on it',
    files: { ...prod('resources: [../base]\nnamespace: prod\n'), 'base/shop.yaml': `${CLUSTER}  clusterNam: x\n` },
    expected: ['base/shop.yaml:7:3 UNKNOWN_FIELD'],
  },
  {
    name: 'a namespace that is no name',
    because: 'the place is that of the kustomization',
    files: prod('resources: [../base]\nnamespace: a.b\n'),
    expected: ['prod/kustomization.yaml:2:12 IDENTITY'],
  },
];
