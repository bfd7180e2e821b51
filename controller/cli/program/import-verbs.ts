import type { Verb, VerbOption } from './verb.ts';

const WRITING: readonly VerbOption[] = [
  { flags: '-n, --namespace <name>', description: 'namespace of the manifests', fallback: 'default' },
  { flags: '--output <folder>', description: 'write files there instead of standard output' },
  { flags: '--force', description: 'write over files that say something else' },
];

const ADOPTION: readonly VerbOption[] = [
  ...WRITING,
  { flags: '--terraform', description: 'print what lets go of all of it in Terraform, whatever the tags say' },
];

/** Commands that write manifests of what lives. */
export const IMPORT_VERBS: readonly Verb[] = [
  {
    name: 'import',
    summary: 'write manifests of what saved answers of AWS show',
    reads: ['files'],
    arguments: [{ name: '<saved...>', description: 'files of Describe output, JSON; - is standard input' }],
    options: ADOPTION,
    groups: ['output'],
    exits: [],
    examples: ['aws ecs describe-services --cluster shop --services web --include TAGS | evenkeel import -'],
    load: () => import('../import.ts'),
  },
  {
    name: 'import service',
    summary: 'write manifests of a service that lives and of what belongs to it',
    reads: ['AWS'],
    arguments: [{ name: '<service...>', description: 'CLUSTER/NAME' }],
    options: ADOPTION,
    groups: ['aws', 'output'],
    exits: ['unreachable', 'refused', 'denied'],
    examples: ['evenkeel import service shop/web --output manifests'],
    load: () => import('../import-service.ts'),
  },
  {
    name: 'import cluster',
    summary: 'write manifests of a cluster that lives; with --all of its services too',
    reads: ['AWS'],
    arguments: [{ name: '<cluster>', description: 'name of the cluster' }],
    options: [{ flags: '--all', description: 'with every service and what belongs to it' }, ...ADOPTION],
    groups: ['aws', 'output'],
    exits: ['unreachable', 'refused', 'denied'],
    examples: ['evenkeel import cluster shop --all --output manifests'],
    load: () => import('../import-cluster.ts'),
  },
  {
    name: 'import cloudformation',
    summary: 'turn a template of CloudFormation into manifests, and say what is to be finished by hand',
    reads: ['files'],
    arguments: [
      { name: '<template>', description: 'the template, YAML or JSON, or resources of one; - is standard input' },
      { name: '[name=value...]', description: 'values of its parameters; of AWS::Region and AWS::StackName too' },
    ],
    options: [
      {
        flags: '--resources <file>',
        description: "the stack's resources, as list-stack-resources answers: they are taken over",
      },
      ...WRITING,
    ],
    groups: ['output'],
    exits: [],
    examples: [
      'evenkeel import cloudformation shop.yaml Env=prod AWS::StackName=shop -n shop --output manifests/shop',
      'aws cloudformation list-stack-resources --stack-name shop > r.json; evenkeel import cloudformation shop.yaml --resources r.json',
      'aws cloudformation get-template --stack-name shop --query TemplateBody --output text | evenkeel import cloudformation -',
    ],
    load: () => import('../import-cloudformation.ts'),
  },
];
