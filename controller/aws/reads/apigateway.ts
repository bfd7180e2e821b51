import type { RestApiContent } from '../../model/aws-reads.ts';
import { absentWhenNotFound, allPages, type ReadRows, type Session, shared } from '../session.ts';

/** Amazon API Gateway API reference: the most that one page of any list holds. */
const PAGE = 500;

/** API Gateway answers for one API per call. */
export function apiGatewayReads(session: Session): ReadRows<'apigateway'> {
  const { send } = session;
  return {
    'apigateway:restApi': shared((restApiId) => absentWhenNotFound(send('apigateway:GetRestApi', { restApiId }))),
    'apigateway:content': shared((restApiId) => absentWhenNotFound(contentOf(session, restApiId))),
    'apigateway:deployments': shared((restApiId) =>
      absentWhenNotFound(
        allPages('apigateway:GetDeployments', async (position) => {
          const page = await send('apigateway:GetDeployments', { restApiId, limit: PAGE, position });
          return { items: page.items, next: page.position };
        }),
      ),
    ),
    'apigateway:stages': shared((restApiId) =>
      absentWhenNotFound(
        allPages('apigateway:GetStages', async () => {
          const answer = await send('apigateway:GetStages', { restApiId });
          return { items: answer.item, next: undefined };
        }),
      ),
    ),
  };
}

async function contentOf({ send }: Session, restApiId: string): Promise<RestApiContent> {
  const [resources, authorizers, models, requestValidators, gatewayResponses] = await Promise.all([
    allPages('apigateway:GetResources', async (position) => {
      const page = await send('apigateway:GetResources', { restApiId, embed: ['methods'], limit: PAGE, position });
      return { items: page.items, next: page.position };
    }),
    allPages('apigateway:GetAuthorizers', async (position) => {
      const page = await send('apigateway:GetAuthorizers', { restApiId, limit: PAGE, position });
      return { items: page.items, next: page.position };
    }),
    allPages('apigateway:GetModels', async (position) => {
      const page = await send('apigateway:GetModels', { restApiId, limit: PAGE, position });
      return { items: page.items, next: page.position };
    }),
    allPages('apigateway:GetRequestValidators', async (position) => {
      const page = await send('apigateway:GetRequestValidators', { restApiId, limit: PAGE, position });
      return { items: page.items, next: page.position };
    }),
    allPages('apigateway:GetGatewayResponses', async (position) => {
      const page = await send('apigateway:GetGatewayResponses', { restApiId, limit: PAGE, position });
      return { items: page.items, next: page.position };
    }),
  ]);
  return {
    resources,
    authorizers,
    models,
    requestValidators,
    gatewayResponses: gatewayResponses.filter(({ defaultResponse }) => !defaultResponse),
  };
}
