/** One tree of files that both the real kustomize and ours build. Every case stands on {@link BASE}. */
export interface ConformanceCase {
  readonly name: string;
  readonly because: string;
  /** Files beside those of the base; `prod` is built. */
  readonly files: Readonly<Record<string, string>>;
  /** Why ours answers otherwise, where it does on purpose; `ours` is a part of what is said. */
  readonly deviation?: { readonly because: string; readonly ours: string } | undefined;
}

const WEB = `apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata:
  name: web
  labels: {app: web, tier: front}
  annotations: {note: base}
spec:
  cluster: shop
  desiredCount: 1
  placementStrategy:
    - {type: binpack, field: memory}
  networkConfiguration:
    awsvpcConfiguration:
      subnets: [subnet-a, subnet-b]
  tags:
    - {key: team, value: checkout}
  template:
    family: web
    containerDefinitions:
      - name: app
        image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1.0
        cpu: 256
        environment:
          - {name: LEVEL, value: info}
          - {name: REGION, value: eu-west-1}
          - {name: CACHE, value: "on"}
        portMappings:
          - {containerPort: 8080, protocol: tcp}
        command: [serve, --port, "8080"]
      - name: log
        image: fluent/fluent-bit:2.2@sha256:aaaa
        environment:
          - {name: OUT, value: stdout}
        dependsOn:
          - {containerName: app, condition: START}
    volumes:
      - {name: data}
`;

const SCALING = `apiVersion: evenkeel.dev/v1alpha1
kind: ServiceAutoScaling
metadata: {name: web}
spec:
  service: web
  minCapacity: 1
  maxCapacity: 2
  policies:
    - policyName: cpu
      policyType: TargetTrackingScaling
      targetTrackingScalingPolicyConfiguration: {targetValue: 60}
`;

/** What every case stands on. */
export const BASE: Readonly<Record<string, string>> = {
  'base/kustomization.yaml': 'resources: [web.yaml, scaling.yaml, shop.json]\n',
  'base/web.yaml': WEB,
  'base/scaling.yaml': SCALING,
  'base/shop.json':
    '{"apiVersion": "evenkeel.dev/v1alpha1", "kind": "Cluster", "metadata": {"name": "shop"}, "spec": {"settings": [{"name": "containerInsights", "value": "disabled"}]}}\n',
};

/** An overlay that patches the service with what stands below its spec. */
function servicePatch(spec: string): Readonly<Record<string, string>> {
  const body = spec.replace(/^/gm, '  ').replace(/\s+$/, '');
  return {
    'prod/kustomization.yaml': 'resources: [../base]\npatches:\n  - path: web.yaml\n',
    'prod/web.yaml': `apiVersion: evenkeel.dev/v1alpha1\nkind: Service\nmetadata: {name: web}\nspec:\n${body}\n`,
  };
}

function overlay(rest: string): Readonly<Record<string, string>> {
  return { 'prod/kustomization.yaml': `resources: [../base]\n${rest}` };
}

function jsonPatch(operations: string, target = '{kind: Service, name: web}'): Readonly<Record<string, string>> {
  return overlay(`patches:\n  - target: ${target}\n    patch: |-\n${operations.replace(/^/gm, '      ').trimEnd()}\n`);
}

const NAMESPACE =
  'apiVersion: evenkeel.dev/v1alpha1\nkind: Namespace\nmetadata: {name: prod}\nspec: {account: "123456789012"}\n';

export const CASES: readonly ConformanceCase[] = [
  { name: 'base alone', because: 'an overlay may only gather', files: overlay('') },
  { name: 'one value', because: 'maps merge and values are overwritten', files: servicePatch('desiredCount: 2') },
  {
    name: 'a container by name',
    because: 'containerDefinitions merge by name, the patched ones first',
    files: servicePatch('template:\n  containerDefinitions:\n    - {name: log, cpu: 64}'),
  },
  {
    name: 'two containers in the other order',
    because: 'the patch gives the order',
    files: servicePatch('template:\n  containerDefinitions:\n    - {name: log, cpu: 64}\n    - {name: app, cpu: 512}'),
  },
  {
    name: 'a container more',
    because: 'what is new comes first',
    files: servicePatch('template:\n  containerDefinitions:\n    - {name: proxy, image: envoy:1}'),
  },
  {
    name: 'a container less',
    because: '$patch: delete takes the element away',
    files: servicePatch('template:\n  containerDefinitions:\n    - {name: log, $patch: delete}'),
  },
  {
    name: 'a container in place of all',
    because: '$patch: replace speaks of its list',
    files: servicePatch(
      'template:\n  containerDefinitions:\n    - $patch: replace\n    - {name: only, image: nginx:1}',
    ),
  },
  {
    name: 'no list at all',
    because: '$patch: delete speaks of its list',
    files: servicePatch('template:\n  volumes:\n    - $patch: delete'),
  },
  {
    name: 'a container replaced',
    because: '$patch: replace in an element keeps nothing of it',
    files: servicePatch('template:\n  containerDefinitions:\n    - {name: app, image: "nginx:1", $patch: replace}'),
    deviation: {
      because: 'kustomize takes no notice of it there: the element stays as it was',
      ours: '{"name":"app","image":"nginx:1"}',
    },
  },
  {
    name: 'environment of one container',
    because: 'lists inside of merged elements merge too',
    files: servicePatch(
      'template:\n  containerDefinitions:\n    - name: app\n      environment:\n        - {name: LEVEL, value: debug}\n        - {name: EXTRA, value: "1"}',
    ),
  },
  {
    name: 'a variable less',
    because: 'deleting inside of a merged element',
    files: servicePatch(
      'template:\n  containerDefinitions:\n    - name: app\n      environment:\n        - {name: CACHE, $patch: delete}',
    ),
  },
  {
    name: 'lists without a key',
    because: 'subnets, placement, ports and commands are replaced as a whole',
    files: servicePatch(
      'placementStrategy:\n  - {type: spread, field: "attribute:ecs.availability-zone"}\nnetworkConfiguration:\n  awsvpcConfiguration:\n    subnets: [subnet-c]\ntemplate:\n  containerDefinitions:\n    - name: app\n      command: [serve]\n      portMappings: [{containerPort: 9090}]',
    ),
  },
  {
    name: 'null takes away',
    because: 'a value, a map and a list',
    files: servicePatch('desiredCount: null\nnetworkConfiguration: null\ntags: null'),
  },
  {
    name: 'null in a new map',
    because: 'what was never there is not there afterwards',
    files: servicePatch('deploymentConfiguration: {minimumHealthyPercent: 100, maximumPercent: null}'),
  },
  {
    name: 'a map replaced',
    because: '$patch: replace in a map',
    files: servicePatch('networkConfiguration:\n  $patch: replace\n  awsvpcConfiguration: {assignPublicIp: ENABLED}'),
  },
  {
    name: 'a map less',
    because: '$patch: delete in a map',
    files: servicePatch('networkConfiguration:\n  $patch: delete'),
  },
  {
    name: 'tags by key',
    because: 'another key than name',
    files: servicePatch('tags:\n  - {key: cost, value: "17"}\n  - {key: team, value: platform}'),
  },
  {
    name: 'labels and annotations in a patch',
    because: 'metadata merges, names stay',
    files: {
      'prod/kustomization.yaml':
        'resources: [../base]\npatches:\n  - target: {kind: Service}\n    patch: |-\n      apiVersion: evenkeel.dev/v1alpha1\n      kind: Service\n      metadata: {name: other, namespace: elsewhere, labels: {tier: null, env: prod}}\n',
    },
    deviation: {
      because: 'kustomize makes the text "null" of a label that a patch with a target takes away',
      ours: '"labels":{"app":"web","env":"prod"}',
    },
  },
  {
    name: 'a document less',
    because: '$patch: delete at the top',
    files: overlay(
      'patches:\n  - patch: |-\n      apiVersion: evenkeel.dev/v1alpha1\n      kind: ServiceAutoScaling\n      metadata: {name: web}\n      $patch: delete\n',
    ),
  },
  {
    name: 'two patches in one file',
    because: 'each names whom it is for',
    files: {
      'prod/kustomization.yaml': 'resources: [../base]\npatches:\n  - path: both.yaml\n',
      'prod/both.yaml':
        'apiVersion: evenkeel.dev/v1alpha1\nkind: Service\nmetadata: {name: web}\nspec: {desiredCount: 3}\n---\napiVersion: evenkeel.dev/v1alpha1\nkind: ServiceAutoScaling\nmetadata: {name: web}\nspec: {maxCapacity: 9}\n',
    },
  },
  {
    name: 'patches in order',
    because: 'a later one sees what an earlier one did',
    files: overlay(
      'patches:\n  - target: {kind: Service}\n    patch: |-\n      kind: Service\n      apiVersion: evenkeel.dev/v1alpha1\n      metadata: {name: web}\n      spec: {desiredCount: 4, tags: [{key: a, value: "1"}]}\n  - target: {kind: Service}\n    patch: |-\n      - {op: replace, path: /spec/tags/0/value, value: "2"}\n      - {op: replace, path: /spec/desiredCount, value: 5}\n',
    ),
  },
  {
    name: 'patterns of a target',
    because: 'they match the whole of a name, whatever the kind',
    files: overlay(
      'patches:\n  - target: {kind: "Service.*", name: "w.b|x"}\n    patch: |-\n      - {op: add, path: /metadata/labels, value: {hit: "yes"}}\n',
    ),
  },
  {
    name: 'a target of part of a name',
    because: 'patterns are anchored',
    files: overlay(
      'patches:\n  - target: {kind: Serv, name: web}\n    patch: |-\n      - {op: add, path: /spec/x, value: 1}\n',
    ),
    deviation: {
      because: 'a target that nothing matches is lost without a word there',
      ours: 'no document here matches the target',
    },
  },
  {
    name: 'label selector',
    because: 'sets and negation',
    files: overlay(
      'patches:\n  - target: {labelSelector: "app in (web, api), tier!=back, !gone"}\n    patch: |-\n      - {op: add, path: /spec/desiredCount, value: 7}\n',
    ),
  },
  {
    name: 'annotation selector',
    because: 'annotations select as labels do',
    files: overlay(
      'patches:\n  - target: {annotationSelector: "note=base"}\n    patch: |-\n      - {op: add, path: /spec/desiredCount, value: 8}\n',
    ),
  },
  {
    name: 'group and version of a target',
    because: 'each is a pattern of its own',
    files: overlay(
      'patches:\n  - target: {group: evenkeel.dev, version: v1alpha1, kind: Cluster}\n    patch: |-\n      - {op: add, path: /spec/settings/0/value, value: enhanced}\n',
    ),
  },
  {
    name: 'json: all operations',
    because: 'add, replace, remove, copy, move and test, by index and at the end',
    files: jsonPatch(
      '- {op: test, path: /spec/desiredCount, value: 1}\n- {op: add, path: /spec/template/containerDefinitions/0/environment/-, value: {name: LAST, value: z}}\n- {op: add, path: /spec/template/containerDefinitions/0/environment/0, value: {name: FIRST, value: a}}\n- {op: remove, path: /spec/template/containerDefinitions/1/dependsOn}\n- {op: copy, from: /spec/template/containerDefinitions/0/cpu, path: /spec/template/containerDefinitions/1/cpu}\n- {op: move, from: /spec/template/volumes, path: /spec/moved}\n- {op: replace, path: /spec/networkConfiguration/awsvpcConfiguration/subnets/1, value: subnet-z}',
    ),
  },
  {
    name: 'json: escapes of a pointer',
    because: '~1 is a slash and ~0 a tilde',
    files: jsonPatch('- {op: add, path: /metadata/annotations/a~1b~0c, value: x}'),
  },
  {
    name: 'json: a test that fails',
    because: 'nothing is built',
    files: jsonPatch('- {op: test, path: /spec/desiredCount, value: 9}'),
  },
  {
    name: 'json: what is not there',
    because: 'remove wants something to remove',
    files: jsonPatch('- {op: remove, path: /spec/nothing}'),
  },
  {
    name: 'json: replace of what is not there',
    because: 'replace wants something to replace',
    files: jsonPatch('- {op: replace, path: /spec/nothing, value: 1}'),
    deviation: {
      because: 'kustomize adds it, against RFC 6902; a path that is mistyped would go unnoticed',
      ours: 'there is no /spec/nothing',
    },
  },
  {
    name: 'json in JSON',
    because: 'a patch may be a file of JSON',
    files: {
      'prod/kustomization.yaml': 'resources: [../base]\npatches: [{path: p.json, target: {kind: Service}}]\n',
      'prod/p.json': '[{"op": "add", "path": "/spec/desiredCount", "value": 6}]\n',
    },
  },
  {
    name: 'images: a tag',
    because: 'the registry has dots and the image a tag',
    files: overlay('images:\n  - {name: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/web, newTag: "2.0"}\n'),
  },
  {
    name: 'images: a tag for a digest',
    because: 'a tag takes the place of the digest',
    files: overlay('images: [{name: fluent/fluent-bit, newTag: "3"}]\n'),
  },
  {
    name: 'images: a digest',
    because: 'a digest takes the place of the tag',
    files: overlay('images: [{name: fluent/fluent-bit, digest: "sha256:bbbb"}]\n'),
  },
  {
    name: 'images: tag and digest',
    because: 'both are written where both are told',
    files: overlay('images: [{name: fluent/fluent-bit, newTag: "3", digest: "sha256:bbbb"}]\n'),
  },
  {
    name: 'images: a name',
    because: 'the tag and the digest stay',
    files: overlay('images: [{name: fluent/fluent-bit, newName: "mirror.local:5000/bit"}]\n'),
  },
  {
    name: 'images: another name',
    because: 'a name that is the beginning of another is not that image',
    files: overlay('images: [{name: fluent/fluent, newTag: "3"}, {name: nginx, newTag: "3"}]\n'),
  },
  {
    name: 'images after patches',
    because: 'the image of a patch is changed too',
    files: {
      ...servicePatch('template:\n  containerDefinitions:\n    - {name: app, image: "nginx:1"}'),
      'prod/kustomization.yaml':
        'resources: [../base]\nimages: [{name: nginx, newTag: "2"}]\npatches:\n  - path: web.yaml\n',
    },
  },
  {
    name: 'namespace',
    because: 'every document gets it, and patches name documents as they were',
    files: {
      ...servicePatch('desiredCount: 2'),
      'prod/kustomization.yaml': 'resources: [../base, ns.yaml]\nnamespace: prod\npatches:\n  - path: web.yaml\n',
      'prod/ns.yaml': NAMESPACE,
    },
  },
  {
    name: 'namespace of a namespace',
    because: 'a Namespace document stands in no namespace and keeps its name',
    files: {
      ...overlay(''),
      'prod/kustomization.yaml': 'resources: [../base, ns.yaml]\nnamespace: other\n',
      'prod/ns.yaml': NAMESPACE,
    },
  },
  {
    name: 'namespace of a base, patched',
    because: 'a patch may name a document as it was before the base set its namespace',
    files: {
      ...servicePatch('desiredCount: 2'),
      'mid/kustomization.yaml': 'resources: [../base]\nnamespace: mid\n',
      'prod/kustomization.yaml': 'resources: [../mid]\npatches:\n  - path: web.yaml\n',
    },
  },
  {
    name: 'target by the namespace of before',
    because: 'targets know the first name and the present one',
    files: {
      ...overlay(''),
      'mid/kustomization.yaml': 'resources: [../base]\nnamespace: mid\n',
      'prod/kustomization.yaml':
        'resources: [../mid]\nnamespace: prod\npatches:\n  - target: {namespace: mid, kind: Service}\n    patch: |-\n      - {op: add, path: /spec/desiredCount, value: 3}\n',
    },
  },
  {
    name: 'two namespaces from one base',
    because: 'the same base twice, in two namespaces',
    files: {
      'a/kustomization.yaml': 'resources: [../base]\nnamespace: a\n',
      'b/kustomization.yaml': 'resources: [../base]\nnamespace: b\n',
      'prod/kustomization.yaml': 'resources: [../a, ../b]\n',
    },
  },
  {
    name: 'one base twice',
    because: 'one identity stands twice',
    files: { 'prod/kustomization.yaml': 'resources: [../base, ../base]\n' },
  },
  {
    name: 'labels',
    because: 'they go into metadata of every document and over what stands there',
    files: overlay(
      'labels:\n  - pairs: {env: prod, tier: edge}\n  - pairs: {more: "1"}\n    includeSelectors: false\n',
    ),
  },
  {
    name: 'common annotations',
    because: 'they go into metadata of every document and over what stands there',
    files: overlay('commonAnnotations: {owner: ada, note: prod}\n'),
  },
  {
    name: 'labels of base and overlay',
    because: 'the overlay comes last',
    files: {
      'mid/kustomization.yaml': 'resources: [../base]\nlabels: [{pairs: {env: mid, only: mid}}]\n',
      'prod/kustomization.yaml': 'resources: [../mid]\nlabels: [{pairs: {env: prod}}]\n',
    },
  },
  {
    name: 'a component',
    because: 'it works on what was gathered before it, and patches of the overlay come later',
    files: {
      'comp/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [extra.yaml]\npatches:\n  - target: {kind: Service}\n    patch: |-\n      - {op: replace, path: /spec/desiredCount, value: 10}\n      - {op: add, path: /spec/enableExecuteCommand, value: true}\n',
      'comp/extra.yaml': 'apiVersion: evenkeel.dev/v1alpha1\nkind: Cluster\nmetadata: {name: extra}\nspec: {}\n',
      ...servicePatch('desiredCount: 11'),
      'prod/kustomization.yaml': 'resources: [../base]\ncomponents: [../comp]\npatches: [{path: web.yaml}]\n',
    },
  },
  {
    name: 'two components',
    because: 'in the order in which they are named',
    files: {
      'c1/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nlabels: [{pairs: {from: c1, c1: "y"}}]\n',
      'c2/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nlabels: [{pairs: {from: c2}}]\nimages: [{name: fluent/fluent-bit, newTag: c2}]\n',
      'prod/kustomization.yaml': 'resources: [../base]\ncomponents: [../c1, ../c2]\n',
    },
  },
  {
    name: 'a component as a resource',
    because: 'it is nothing of its own',
    files: {
      'comp/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nlabels: [{pairs: {a: b}}]\n',
      'prod/kustomization.yaml': 'resources: [../base, ../comp]\n',
    },
  },
  {
    name: 'a file outside of the folder',
    because: 'only folders may lie elsewhere',
    files: { 'prod/kustomization.yaml': 'resources: [../base/web.yaml]\n' },
  },
  {
    name: 'a base that is missing',
    because: 'nothing is built',
    files: { 'prod/kustomization.yaml': 'resources: [../bose]\n' },
  },
  {
    name: 'a patch for nobody',
    because: 'a patch without a target names one document',
    files: overlay(
      'patches:\n  - patch: |-\n      apiVersion: evenkeel.dev/v1alpha1\n      kind: Service\n      metadata: {name: nobody}\n      spec: {}\n',
    ),
  },
  {
    name: 'a circle',
    because: 'kustomizations that name each other',
    files: {
      'prod/kustomization.yaml': 'resources: [../other]\n',
      'other/kustomization.yaml': 'resources: [../prod]\n',
    },
  },
  {
    name: 'texts with dollars',
    because: "references are nobody's business here",
    files: servicePatch('cluster: ${Cluster/shop}\ntags:\n  - {key: team, value: "${var:TEAM}"}'),
  },
  {
    name: 'a reference for a list',
    because: 'a whole list may come from a parameter',
    files: servicePatch('networkConfiguration:\n  awsvpcConfiguration:\n    subnets: ${ssm:/subnets}'),
    deviation: {
      because: 'kustomize knows no references; a value that will become a list may take the place of one',
      ours: '"subnets":"${ssm:/subnets}"',
    },
  },
  { name: 'a map for a value', because: 'the types do not fit', files: servicePatch('desiredCount: {of: 2}') },
  {
    name: 'an element without its key',
    because: 'nobody can say which element is meant',
    files: servicePatch('tags:\n  - {value: x}'),
    deviation: {
      because: 'kustomize puts it first, and AWS would refuse it',
      ours: 'the element has no key, by which this list is merged',
    },
  },
  {
    name: 'a directive in a list without a key',
    because: 'the list is replaced anyway',
    files: servicePatch('placementStrategy:\n  - $patch: replace\n  - {type: random}'),
    deviation: {
      because: 'kustomize leaves the directive in the list as an element',
      ours: 'this list has no key to merge by',
    },
  },
  {
    name: 'scaling policies',
    because: 'policies merge by policyName, and what is inside of them',
    files: overlay(
      'patches:\n  - patch: |-\n      apiVersion: evenkeel.dev/v1alpha1\n      kind: ServiceAutoScaling\n      metadata: {name: web}\n      spec:\n        minCapacity: 2\n        policies:\n          - policyName: cpu\n            targetTrackingScalingPolicyConfiguration: {targetValue: 50, scaleInCooldown: 60}\n          - {policyName: memory, policyType: TargetTrackingScaling}\n',
    ),
  },
];
