/** What is wrong in the published templates themselves, by file, line and column, and why. */
export const EXPLAINED: Readonly<Record<string, string>> = {
  'good-functions-sub-needed-custom-excludes.yaml:9:15 PATTERN':
    'the template leaves `${Stage}` to the Serverless Framework; IAM takes no braces in the name of a role',
  'good-functions-sub.yaml:16:3 MISSING_FIELD':
    'a nested stack without its template: the original tests functions alone',
  'good-functions-sub.yaml:17:5 UNKNOWN_FIELD': 'a property of AWS::ServiceCatalog::CloudFormationProvisionedProduct',
  'good-functions-sub.yaml:18:5 UNKNOWN_FIELD': 'a property of AWS::ServiceCatalog::CloudFormationProvisionedProduct',
  'good-resources-iam-instance-profile.yaml:18:35 REFERENCE':
    'Cloud Control shows the outputs of a nested stack as a list, and CloudFormation alone by their names',
  'good-resources-properties-az-cdk.yaml:8:3 MISSING_FIELD':
    'a subnet without addresses, which older schemas let through: the original tests zones alone',
};
