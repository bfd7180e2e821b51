import { edited } from './files.ts';
import type { System } from './system.ts';
import { HAPPY_PATH as rows } from './tables/happy-path.ts';
import { HAPPY_PATH_VALUES } from './tables/happy-path-values.ts';

const ADDED = ['checker', 'checker-role', 'moderator', 'moderator-role', 'labels', 'labels-role'];

/** S5: a workflow for photos with Step Functions, in four stacks. */
export const happyPath: System = {
  id: 'S5',
  name: 'happy-path',
  folders: ['happy-path'],
  region: 'eu-west-1',
  rows,
  values: HAPPY_PATH_VALUES,
  otherwise: Object.fromEntries(
    [
      'UploadRequestFunction',
      'UploadCompleteFunction',
      'PostLocationFunction',
      'GetLocationsFunction',
      'ProcessDynamoDBStream',
      'ResizerFunction',
      'PublishFunction',
    ].map((name) => [`${name}.Runtime`, 'AWS has retired nodejs12.x']),
  ),
  beyond: {
    'happy-path-backend/AwsResource/distribution-policy':
      'the original has it commented out and lets everybody read each object, which new buckets refuse',
  },
  secrets: {},
  outsiders: [],
  changes: [
    {
      what: 'the workflow went from version 1 to version 4',
      edit: (files) => {
        const path = 'happy-path/workflow/kustomization.yaml';
        const text = files[path] ?? '';
        const added = text.slice(text.indexOf('#  - v4'));
        return edited(files, path, [added, added.replaceAll(/^#/gm, '')]);
      },
      reaches: [
        'happy-path-workflow/AwsResource/workflow',
        'happy-path-workflow/AwsResource/workflow-role',
        ...ADDED.map((name) => `happy-path-workflow/AwsResource/${name}` as const),
      ],
    },
    {
      what: 'the functions of the backend were built anew',
      edit: (files) => edited(files, 'happy-path/backend/namespace.yaml', ['release: "1"', 'release: "2"']),
      reaches: ['upload-request', 'upload-complete', 'post-location', 'get-locations', 'process-stream'].map(
        (name) => `happy-path-backend/AwsResource/${name}` as const,
      ),
    },
  ],
  namespaces: ['happy-path-workflow', 'happy-path-backend', 'happy-path-layer', 'happy-path-realtime'],
  stays: {
    'AWS::Lambda::LayerVersion': 'functions elsewhere may name this version of the layer',
    'ssm Parameters /evenkeel/records/evenkeel/happy-path-layer/AwsResource/sharp': 'whose that version is',
  },
};
