const EXECUTION = [
  'ecr:GetAuthorizationToken',
  'ecr:BatchCheckLayerAvailability',
  'ecr:GetDownloadUrlForLayer',
  'ecr:BatchGetImage',
  'logs:CreateLogStream',
  'logs:PutLogEvents',
];

function allowing(Action: string | readonly string[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });
}

/** Policies of AWS's own that can be attached (AWS managed policy reference); the others do not exist here. */
export const MANAGED_POLICIES: ReadonlyMap<string, string> = new Map([
  ['arn:aws:iam::aws:policy/AdministratorAccess', allowing('*')],
  ['arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy', allowing(EXECUTION)],
]);
