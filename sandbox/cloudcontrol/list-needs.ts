/** What a list of these types must be told: of which parent (CloudFormation resource schemas, handlers.list.handlerSchema). */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway::Authorizer': ['RestApiId'],
  'AWS::ApiGateway::Deployment': ['RestApiId'],
  'AWS::ApiGateway::Model': ['RestApiId'],
  'AWS::ApiGateway::RequestValidator': ['RestApiId'],
  'AWS::ApiGateway::Resource': ['RestApiId'],
  'AWS::ApiGateway::Stage': ['RestApiId'],
  'AWS::ApiGatewayV2::Authorizer': ['ApiId'],
  'AWS::ApiGatewayV2::Deployment': ['ApiId'],
  'AWS::ApiGatewayV2::Integration': ['ApiId'],
  'AWS::ApiGatewayV2::Model': ['ApiId'],
  'AWS::ApiGatewayV2::Route': ['ApiId'],
  'AWS::ApiGatewayV2::Stage': ['ApiId'],
  'AWS::ApplicationAutoScaling::ScalableTarget': ['ServiceNamespace'],
  'AWS::ApplicationAutoScaling::ScalingPolicy': ['ServiceNamespace'],
  'AWS::Cognito::IdentityPoolRoleAttachment': ['IdentityPoolId'],
  'AWS::Cognito::UserPoolClient': ['UserPoolId'],
  'AWS::Cognito::UserPoolDomain': ['UserPoolId'],
  'AWS::Cognito::UserPoolGroup': ['UserPoolId'],
  'AWS::ElasticLoadBalancingV2::Listener': ['LoadBalancerArn'],
  'AWS::ElasticLoadBalancingV2::ListenerRule': ['ListenerArn'],
  'AWS::Lambda::Alias': ['FunctionName'],
  'AWS::Lambda::Permission': ['FunctionName'],
  'AWS::Lambda::Version': ['FunctionName'],
};

export function listNeeds(type: string): readonly string[] {
  return NEEDS[type] ?? [];
}
