/**
 * What services say that a handler hands on in its own words, often under `InvalidRequest`. Sources: the error tables of
 * go-to-k/cdkd (`retryable-errors.ts`, each seen on the real AWS) and of Terraform's AWS provider; wording changes without
 * notice, so each is matched by a part, in lower case.
 */

/** A role, policy, profile or principal was made a moment ago, and the service does not see it yet. */
const NOT_SEEN_YET: readonly string[] = [
  // Lambda; Glue and Firehose; Step Functions; CodeDeploy.
  'cannot be assumed',
  'unable to assume',
  'could not assume',
  'authorized to assume',
  'permissions required to assume',
  // Glue, Cognito, CodeBuild, CloudTrail.
  'trust policy',
  'trustpolicy',
  'trust relationship',
  'trusted entity',
  // Event source mappings read their stream with the function's role.
  'ensure the role can perform',
  'cannot access stream',
  'security token included in the request is invalid',
  // EC2, Auto Scaling and EMR.
  'invalid iam instance profile',
  'invalid instanceprofile',
  'failed to authorize instance profile',
  // Policies of S3, KMS, SNS, SQS and other roles that name a new role or identity.
  'invalid principal',
  'principalnotfound',
  'invalid value for the parameter policy',
  'caught serviceaccessdeniedexception',
  // What may write to logs, and what may be notified by a bucket.
  'could not successfully write to cloudwatch logs',
  'could not deliver test message',
  'unable to validate the following destination',
  // EC2 and IAM of what was made a moment ago.
  'does not exist',
  'cannot be found',
];
/** As in "The role ARN does not have required permissions", and "IAM role ARN value is invalid". */
const ROLE_NOT_SEEN_YET =
  /\brole\b.* ?\b(?:is invalid|value is invalid|does not have|doesn't have|not authorized|is not a valid role)/;

export function isNotSeenYet(text: string): boolean {
  const said = text.toLowerCase();
  return ROLE_NOT_SEEN_YET.test(said) || NOT_SEEN_YET.some((part) => said.includes(part));
}

/** Something of the same name is still going, or another request is at the same resource: it passes in a minute or two. */
const BUSY: readonly string[] = [
  // SQS, Step Functions, S3: the name of what was deleted is free a while later.
  'queuedeletedrecently',
  'wait 60 seconds',
  'state machine is being deleted',
  'statemachinedeleting',
  'conflicting conditional operation',
  // Lambda, API Gateway: one change of a function or an API at a time.
  'concurrent update operation',
  'concurrent modification',
  'in the following state: pending',
];

export function isBusy(text: string): boolean {
  const said = text.toLowerCase();
  return BUSY.some((part) => said.includes(part));
}
