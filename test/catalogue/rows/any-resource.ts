import { row, section } from '../row.ts';

const api = (page: string) => `https://docs.aws.amazon.com/cloudcontrolapi/latest/APIReference/API_${page}.html`;
const guide = (page: string) => `https://docs.aws.amazon.com/cloudcontrolapi/latest/userguide/${page}.html`;

const KIND = 'controller/kinds/aws-resource';
const REQUESTS = 'test/kinds/aws-resource/requests.test.ts';
const FAILURES = 'test/kinds/aws-resource/failures.test.ts';
const LIFECYCLE = 'test/kinds/aws-resource/lifecycle.test.ts';
const HIDDEN = 'test/kinds/aws-resource/hidden-values.test.ts';

export const ANY_RESOURCE = section('aws-resource', 'Any resource, by Cloud Control', [
  [
    'progress',
    'A request answers at once with a token, and ends minutes later; its state is asked for until then.',
    api('GetResourceRequestStatus'),
    [`${KIND}/waiting.ts: waitFor`, `${KIND}/requests.ts: isUnderWay`],
    [...row('cloudcontrol-progress'), `${REQUESTS}: is a wait while AWS works`],
  ],
  [
    'token',
    'The same request with the same client token is the same request; with other content it is an error.',
    api('CreateResource'),
    [`${KIND}/creation.ts: creationToken`],
    [
      ...row('cloudcontrol-client-token', 'cloudcontrol-client-token-conflict'),
      `${REQUESTS}: follows from the request that ended`,
    ],
  ],
  [
    'identifier',
    'What consists of several parts is known by all of them with a bar between, in the order of its type.',
    guide('resource-identifier'),
    [`${KIND}/identifier.ts: statedIdentifier`],
    row('cloudcontrol-composite-identifier'),
  ],
  [
    'write-only',
    'Write-only properties are never answered, and every patch has to say them again.',
    guide('resource-operations-update'),
    [`${KIND}/own-tags.ts: restated`, `${KIND}/own-tags.ts: hiddenPaths`],
    [...row('cloudcontrol-write-only-hidden'), `${HIDDEN}: is set anew by every other change`],
  ],
  [
    'create-only',
    'A change of what only a creation takes is refused; it takes another resource.',
    guide('resource-operations-update'),
    [`${KIND}/replacement.ts: replace`],
    [...row('cloudcontrol-create-only'), `${LIFECYCLE}: is refused with what would happen`],
  ],
  [
    'one-at-a-time',
    'One request at a time changes a resource; a second one is refused while it runs.',
    guide('resource-operations-considerations'),
    [`${KIND}/plan.ts: isUnderWay`],
    row('cloudcontrol-one-at-a-time'),
  ],
  [
    'throttled-inside',
    'A service behind that is throttled makes the request fail, not the call.',
    api('ProgressEvent'),
    [`${KIND}/requests.ts: Throttling`],
    [...row('cloudcontrol-throttled-handler'), `${FAILURES}: is made again where AWS was throttled`],
  ],
  [
    'half-made',
    'A creation that failed may leave something behind, and then says its identifier.',
    api('ProgressEvent'),
    [`${KIND}/live.ts: halfMade`],
    [...row('cloudcontrol-half-made'), `${FAILURES}: that left something behind goes on with that`],
  ],
  [
    'hooks',
    'What a hook said against a request is told beside it, not in its message.',
    api('GetResourceRequestStatus'),
    [`${KIND}/requests.ts: hooks`],
    [...row('cloudcontrol-hook'), `${FAILURES}: is told with what a hook said`],
  ],
]);
