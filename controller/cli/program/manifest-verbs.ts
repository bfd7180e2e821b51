import type { Verb } from './verb.ts';
import { output, PATHS } from './verb-parts.ts';

/** What manifests say in the end. */
export const RENDER_VERB: Verb = {
  name: 'render',
  summary: 'print the final documents: overlays and variables are in them, references are left',
  reads: ['files'],
  arguments: [PATHS],
  options: [
    output('yaml', 'json'),
    { flags: '--annotate', description: 'say where each value was written; defaults of the Namespace too' },
  ],
  groups: ['output'],
  exits: [],
  examples: ['evenkeel render shop/prod --annotate', 'evenkeel render shop/prod | evenkeel plan -'],
  load: () => import('../render.ts'),
};

/** What other tools have to know to read and build manifests. */
export const SCHEMA_VERB: Verb = {
  name: 'schema',
  summary: 'print JSON Schema for editors, of one kind or of all',
  reads: ['nothing'],
  arguments: [{ name: '[kind]', description: 'only this kind' }],
  options: [
    { flags: '--out <folder>', description: 'write one file per kind and one for all there' },
    {
      flags: '--types <list>',
      description: "with the properties of AWS's types: AWS::EC2::VPC, AWS::EC2::*, or manifests that use them",
    },
    { flags: '--kustomize <folder>', description: 'write what tells kustomize our lists and images there' },
  ],
  groups: ['output'],
  exits: [],
  examples: [
    'evenkeel schema --out .evenkeel/schemas --types manifests',
    'evenkeel schema awsresource --types AWS::EC2::*,AWS::S3::Bucket',
    'evenkeel schema --kustomize shop/base',
  ],
  load: () => import('../schema.ts'),
};
