import { row, section } from '../row.ts';

const ecr = (page: string) => `https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_${page}.html`;
const guide = (page: string) => `https://docs.aws.amazon.com/AmazonECR/latest/userguide/${page}.html`;
const map = (page: string) => `https://docs.aws.amazon.com/cloud-map/latest/api/API_${page}.html`;

const REPOSITORY_TEST = 'test/kinds/repository/in-the-sandbox.test.ts';
const MAP_TEST = 'test/kinds/cloud-map/in-the-sandbox.test.ts';
const IMAGES_TEST = 'test/kinds/service/images.test.ts';

export const REPOSITORIES = section('repository', 'Repositories', [
  [
    'defaults',
    'Tags are MUTABLE, nothing is scanned, and AES256 encrypts, unless said otherwise.',
    ecr('CreateRepository'),
    [
      'Repository imageTagMutability',
      'Repository imageScanningConfiguration.scanOnPush',
      'Repository encryptionConfiguration.encryptionType',
    ],
    row('ecr-repository-defaults'),
  ],
  [
    'fixed',
    'Name and encryption of a repository cannot be changed.',
    ecr('EncryptionConfiguration'),
    ['Repository repositoryName', 'Repository encryptionConfiguration'],
    [`${REPOSITORY_TEST}: refuses another encryption`],
  ],
  [
    'lifecycle-order',
    'The rules of a lifecycle policy count by their priority, wherever they stand.',
    guide('lifecycle_policy_parameters'),
    ['Repository lifecyclePolicy'],
    [...row('ecr-lifecycle-policy'), `${REPOSITORY_TEST}: is made with both of its policies`],
  ],
  [
    'policy-spelling',
    'A repository policy comes back in another spelling: white space, lists of one, accounts as ARNs.',
    ecr('GetRepositoryPolicy'),
    ['Repository repositoryPolicy', 'controller/model/policy-document.ts: accountForm'],
    [...row('ecr-repository-policy'), 'test/model/policy-document.test.ts: an account is its root'],
  ],
  [
    'scans',
    'What a scan found is told by a call of its own; of an image that nobody scanned it is an error, not none.',
    ecr('DescribeImageScanFindings'),
    ['controller/aws/reads/ecr-repositories.ts: scanOf'],
    [...row('ecr-scan-of-what-was-not-scanned'), 'test/inspection/ill.test.ts: found by its scan'],
  ],
  [
    'no-policy',
    'A policy that is not there is an error of its own, and no error for us.',
    ecr('GetLifecyclePolicy'),
    ['controller/aws/reads/ecr-repositories.ts: documentReads'],
    row('ecr-lifecycle-policy', 'ecr-repository-policy'),
  ],
  [
    'not-empty',
    'A repository with images is deleted by force alone; its images can be deleted before.',
    ecr('DeleteRepository'),
    ['controller/kinds/repository/teardown.ts: emptyingSteps'],
    [...row('ecr-delete-not-empty'), `${REPOSITORY_TEST}: goes after its images`],
  ],
  [
    'listed-images',
    'An image that a list of images names stays until the list is gone.',
    ecr('ImageFailure'),
    ['controller/kinds/repository/teardown.ts: isList'],
    [...row('ecr-delete-listed-image'), 'test/kinds/repository/teardown.test.ts: lists of images before'],
  ],
  [
    'missing-image',
    'A task whose image its repository does not hold stops with CannotPullContainerError, and the rollout fails.',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html',
    ['controller/kinds/service/images.ts: readMissingImages'],
    [...row('ecs-image-not-in-repository'), `${IMAGES_TEST}: waits for its image, by name`],
  ],
]);

export const CLOUD_MAP = section('cloud-map', 'Cloud Map', [
  [
    'operations',
    'Namespaces are made, changed and deleted by operations that take up to a minute.',
    map('CreatePrivateDnsNamespace'),
    ['controller/kinds/cloud-map-namespace/plan.ts: while it is under way, nobody acts again'],
    [...row('discovery-namespace-operation'), `${MAP_TEST}: is not made twice after a crash`],
  ],
  [
    'not-made',
    'What Cloud Map could not make it never lists: the operation alone says why, as a hosted zone of the same name in the VPC.',
    map('Operation'),
    [
      'controller/kinds/cloud-map-namespace/plan.ts: planCreation',
      'controller/aws/reads/creation-book.ts: CreationBook',
    ],
    [`${MAP_TEST}: a namespace that Cloud Map could not make`],
  ],
  [
    'not-deleted',
    'What Cloud Map could not delete it goes on to list: again the operation alone says why, as records of others in its zone.',
    map('Operation'),
    ['controller/kinds/cloud-map-namespace/observe.ts: failedDeletion'],
    [`${MAP_TEST}: a namespace that Cloud Map could not delete`],
  ],
  [
    'under-way',
    'While an operation runs, a second one of its sort on the same namespace is refused.',
    map('ListOperations'),
    ['controller/kinds/cloud-map-namespace/observe.ts: underWay'],
    [...row('discovery-namespace-ttl', 'discovery-namespace-same-request'), `${MAP_TEST}: waits with a time to live`],
  ],
  [
    'vpc',
    'Which VPC a private namespace is in is told by nothing that Cloud Map answers.',
    map('Namespace'),
    ['CloudMapNamespace vpc', 'controller/model/tags.ts: VPC_TAG'],
    [`${MAP_TEST}: refuses another VPC`],
  ],
  [
    'ttl',
    'Without a time to live of its own the start of authority of a namespace gets one that is named nowhere.',
    map('SOA'),
    ['CloudMapNamespace properties'],
    row('discovery-namespace-ttl'),
  ],
  [
    'in-use',
    'A namespace with services, and a service with instances, are not deleted.',
    map('DeleteNamespace'),
    [
      'controller/kinds/cloud-map-namespace/teardown.ts: still contains',
      'controller/kinds/cloud-map-service/teardown.ts: still registered',
    ],
    [...row('discovery-namespace-in-use', 'discovery-service-in-use'), `${MAP_TEST}: goes the other way`],
  ],
  [
    'instances',
    'ECS registers its tasks and takes them out: they are nobody’s wish.',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html',
    ['controller/kinds/cloud-map-service/sides.ts: ECS registers its tasks'],
    [...row('discovery-tasks-register'), `${MAP_TEST}: never takes the instances`],
  ],
  [
    'custom-threshold',
    'A custom health check has the threshold 1, whatever was sent.',
    map('HealthCheckCustomConfig'),
    ['CloudMapService healthCheckCustomConfig.failureThreshold'],
    row('discovery-service-defaults'),
  ],
  [
    'left-out',
    'Records and health check that an update leaves out are deleted, so all is sent each time.',
    map('UpdateService'),
    ['controller/kinds/cloud-map-service/plan.ts: updateStep'],
    row('discovery-service-left-out'),
  ],
  [
    'fixed',
    'Types of records and health checks, the routing policy and custom health checks cannot be changed.',
    map('UpdateService'),
    [
      'CloudMapService dnsConfig.dnsRecords',
      'CloudMapService dnsConfig.routingPolicy',
      'CloudMapService healthCheckConfig.type',
      'CloudMapService healthCheckCustomConfig',
    ],
    row('discovery-service-left-out'),
  ],
]);
