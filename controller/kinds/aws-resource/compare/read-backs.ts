import type { Json } from '../../../model/json.ts';

/**
 * Ways in which types read back what they were told that no schema says. Each was seen on the real AWS, by the issues and
 * pull requests of go-to-k/cdk-real-drift that are named.
 */

/** Lists in which AWS shows elements of its own, or of others, beside those that were asked for. */
const WITH_OTHERS: Readonly<Record<string, readonly string[]>> = {
  // Some twenty standard attributes, asked for or not (pull request 197).
  'AWS::Cognito::UserPool': ['Schema'],
  // Volumes that others have attached (classify.ts, "IDENTITY_KEYED_SUBSET_ARRAYS").
  'AWS::EC2::Instance': ['BlockDeviceMappings', 'Volumes'],
};

export function isShownWithOthers(type: string, path: string): boolean {
  return WITH_OTHERS[type]?.includes(path) ?? false;
}

/** Names of HTTP headers, which mean the same in any case; these are read back in small letters (noise.ts). */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGatewayV2::Api': ['CorsConfiguration/AllowHeaders/*', 'CorsConfiguration/ExposeHeaders/*'],
};

export function isSameHeader(type: string, path: string, [want, have]: readonly [Json, Json]): boolean {
  const isHeader = HEADERS[type]?.includes(path) ?? false;
  return isHeader && String(want).toLowerCase() === String(have).toLowerCase();
}

/** Lists whose order means something though their schema does not say so. */
const ORDERED: Readonly<Record<string, readonly string[]>> = {
  // A later layer lies over an earlier one (AWS Lambda developer guide, "Managing Lambda dependencies with layers").
  'AWS::Lambda::Function': ['Layers'],
  // The first behavior whose path fits counts (Amazon CloudFront developer guide, "Cache behavior settings").
  'AWS::CloudFront::Distribution': ['DistributionConfig/CacheBehaviors'],
  // Stages and what they hold run one after the other (AWS CodePipeline user guide, "Pipeline structure reference").
  'AWS::CodePipeline::Pipeline': ['Stages'],
};

export function isInOrder(type: string, path: string): boolean {
  return ORDERED[type]?.includes(path) ?? false;
}
