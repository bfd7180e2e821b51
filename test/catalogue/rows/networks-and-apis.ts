import { row, section } from '../row.ts';

const EC2 = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_';
const VPC = 'https://docs.aws.amazon.com/vpc/latest/userguide/';
const API = 'https://docs.aws.amazon.com/apigateway/latest/api/API_';
const SIDES = 'test/kinds/default-resource/sides.test.ts';
const KEPT = 'test/kinds/default-resource/kept.test.ts';
const RELEASED = 'test/kinds/default-resource/released.test.ts';
const PUBLISHED = 'test/kinds/api-deployment/published.test.ts';
const CHANGES = 'controller/kinds/default-resource/changes.ts';

export const DEFAULTS = section('default', 'What comes with a VPC', [
  [
    'comes-with',
    'A VPC comes with a main route table, a security group named default and a network ACL, which go with it and never alone.',
    `${VPC}default-security-group.html`,
    ['DefaultResource resource', 'controller/kinds/default-resource/teardown.ts: goes with it and never alone'],
    [
      ...row('ec2-vpc-comes-with', 'ec2-default-group-stays'),
      `${RELEASED}: what came with a VPC is put back as AWS makes it and released, never deleted`,
    ],
  ],
  [
    'as-made',
    'The group lets its members in and everything out, the ACL allows everything by rule 100, the table has the local route.',
    `${VPC}default-network-acl.html`,
    ['controller/kinds/default-resource/as-made.ts: asMade'],
    [
      ...row('ec2-default-group-rules', 'ec2-default-acl-entries', 'ec2-main-table-local-route'),
      `${SIDES}: lets IPv6 out, too, where the VPC has such addresses`,
    ],
  ],
  [
    'permissions',
    'Rules of one protocol and port are answered as one permission with several sources; a rule that is there is a duplicate whatever its description, which a call of its own changes.',
    `${EC2}IpPermission.html`,
    ['DefaultResource ingress', 'DefaultResource egress', `${CHANGES}: ruleSteps`],
    [...row('ec2-rules-of-one-port', 'ec2-rule-twice', 'ec2-rule-description'), `${KEPT}: is healed when somebody`],
  ],
  [
    'routes',
    'Tables also show what nobody wrote: the local route, propagated ones, and those of gateway endpoints to prefix lists.',
    `${EC2}Route.html`,
    ['DefaultResource routes', 'controller/kinds/default-resource/declared.ts: isWritten'],
    [`${SIDES}: gateway endpoints write theirs`, `${SIDES}: a VPN gateway propagates its own`],
  ],
  [
    'entries',
    'Entries of a network ACL are known by number and direction; protocols come back by number, and the last rule stays as it is.',
    `${EC2}NetworkAclEntry.html`,
    ['DefaultResource entries', 'controller/kinds/default-resource/declared.ts: isChangeable'],
    [
      ...row('ec2-acl-entries', 'ec2-default-acl-entries'),
      `${KEPT}: changes entries of the ACL by number and direction`,
    ],
  ],
]);

export const DEPLOYMENTS = section('api-deployment', 'Deployments of REST APIs', [
  [
    'picture',
    'A deployment is a picture of the API; what changes below the API later is not in it.',
    `${API}CreateDeployment.html`,
    ['ApiDeployment content', 'controller/kinds/api-deployment/content.ts: contentDigest'],
    [`${PUBLISHED}: is published anew when it has changed`],
  ],
  [
    'no-token',
    'Every CreateDeployment makes another one: there is no client token, and no tag that a deployment takes.',
    `${API}CreateDeployment.html`,
    ['ApiDeployment description', 'controller/kinds/api-deployment/description.ts: readDescription'],
    [
      ...row('apigw-every-call-deploys', 'apigw-deployment-description'),
      `${PUBLISHED}: is not published twice where the answer to a creation is lost`,
    ],
  ],
  [
    'no-methods',
    'An API without methods, or with a method without an integration, cannot be deployed.',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html',
    ['controller/aws/error-rules.ts: a deployment without methods included'],
    [
      ...row('apigw-deploy-nothing', 'apigw-deploy-without-integration'),
      `${PUBLISHED}: stays unpublished with AWS’s own reason where there is no method`,
    ],
  ],
  [
    'served',
    'A deployment that a stage serves cannot be deleted.',
    `${API}DeleteDeployment.html`,
    ['controller/kinds/api-deployment/teardown.ts: Stages go before the deployments'],
    [...row('apigw-stage-keeps-deployment'), `${PUBLISHED}: stages go first, then deployments, then our tags`],
  ],
]);
