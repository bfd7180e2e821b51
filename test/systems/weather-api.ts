import { edited } from './files.ts';
import { push } from './outsiders.ts';
import type { System } from './system.ts';
import { WEATHER_API as rows } from './tables/weather-api.ts';
import { WEATHER_API_VALUES } from './tables/weather-api-values.ts';

const PATH = `---
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata:
  name: forecast-path
  namespace: weather
spec:
  type: AWS::ApiGateway::Resource
  properties:
    RestApiId: \${AwsResource/api}
    ParentId: \${AwsResource/api.RootResourceId}
    PathPart: forecast
---
apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata:
  name: get-forecast
  namespace: weather
spec:
  type: AWS::ApiGateway::Method
  properties:
    RestApiId: \${AwsResource/api}
    ResourceId: \${AwsResource/forecast-path}
    HttpMethod: GET
    AuthorizationType: NONE
    Integration:
      Type: HTTP_PROXY
      IntegrationHttpMethod: GET
      Uri: http://\${LoadBalancer/alb.dnsName}/forecast
`;

/** S0: the weather by way of API Gateway, a public load balancer and Fargate. */
export const weatherApi: System = {
  id: 'S0',
  name: 'weather-api',
  folders: ['weather-api'],
  region: 'eu-west-2',
  rows,
  values: WEATHER_API_VALUES,
  beyond: {},
  secrets: { 'evenkeel/weather/openweather': 'a-key-of-another-service' },
  outsiders: [push('weather', '1.0.0')],
  changes: [
    {
      what: 'a path was added to the API',
      edit: (files) => ({
        ...files,
        'weather-api/gateway.yaml': `${files['weather-api/gateway.yaml'] ?? ''}${PATH}`,
      }),
      reaches: [
        'weather/AwsResource/forecast-path',
        'weather/AwsResource/get-forecast',
        'weather/ApiDeployment/deployment',
        'weather/AwsResource/stage',
      ],
    },
    {
      what: 'another image was built',
      edit: (files) => edited(files, 'weather-api/namespace.yaml', ['tag: "1.0.0"', 'tag: "1.1.0"']),
      outsiders: [push('weather', '1.1.0')],
      reaches: ['weather/Service/weather-api'],
    },
  ],
  namespaces: ['weather'],
  stays: {
    'AWS::ApiGateway::Account': 'a setting of the account and Region that others may rely on',
    'AWS::IAM::Role weather-gateway-logging': 'the account names it',
    'ssm Parameters /evenkeel/records/evenkeel/weather/AwsResource/gateway-account': 'whose that setting is',
    'ssm Parameters /evenkeel/records/evenkeel/weather/AwsResource/gateway-logging-role': 'whose that role is',
  },
};
