import { edited } from './files.ts';
import { existing, push } from './outsiders.ts';
import type { System } from './system.ts';
import { PRIVATE_MICROSERVICE as rows } from './tables/private-microservice.ts';
import { PRIVATE_MICROSERVICE_VALUES } from './tables/private-microservice-values.ts';

/** S1: a microservice without internet, behind a REST API, its VPC link and a network load balancer. */
export const privateMicroservice: System = {
  id: 'S1',
  name: 'private-microservice',
  folders: ['private-microservice/base', 'private-microservice/dev'],
  region: 'eu-west-1',
  rows,
  values: PRIVATE_MICROSERVICE_VALUES,
  beyond: {
    'petclinic-dev/DefaultResource/main-route-table':
      'the original looks it up; here it is a document that others refer to',
    'petclinic-dev/AwsResource/stage': 'the deployment of the original makes its stage by the way',
  },
  secrets: {},
  outsiders: [existing('petclinic', '1.0.0')],
  changes: [
    {
      what: 'another image was built',
      edit: (files) => edited(files, 'private-microservice/dev/namespace.yaml', ['petclinic:1.0.0', 'petclinic:1.1.0']),
      outsiders: [push('petclinic', '1.1.0')],
      reaches: ['petclinic-dev/Service/microservice'],
    },
    {
      what: 'the integration of the method was edited',
      edit: (files) =>
        edited(files, 'private-microservice/base/gateway.yaml', [
          'ConnectionType: VPC_LINK',
          'TimeoutInMillis: 20000\n      ConnectionType: VPC_LINK',
        ]),
      reaches: [
        'petclinic-dev/AwsResource/any-method',
        'petclinic-dev/ApiDeployment/deployment',
        'petclinic-dev/AwsResource/stage',
      ],
    },
  ],
  namespaces: ['petclinic-dev'],
  stays: { 'ecr repositories arn:aws:ecr:eu-west-1:123456789012:repository/petclinic': 'it existed beforehand' },
};
