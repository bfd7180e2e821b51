import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type { Asset, Assets } from '../assets.ts';
import { isKnown } from '../etag.ts';
import { Refusal } from '../problem.ts';

/** The browser's side: the same for everybody and without a word about the fleet, so no token is needed. */
export const assetRoutes: FastifyPluginCallback<{ assets: Assets }> = (app, { assets }, done) => {
  const options = { config: { access: 'page' } } as const;
  for (const [name, asset] of assets) {
    if (name !== 'index.html') app.get(`/${name}`, options, (request, reply) => send(request, reply, asset));
  }
  const index = assets.get('index.html');
  if (!index) return done();
  app.get('/', options, (request, reply) => send(request, reply, index));
  app.get('/*', options, (request, reply) => send(request, reply, pageAt(request, index)));
  done();
};

/** The browser's side reads addresses itself, and says of those that it does not know that there is no such page. */
function pageAt({ url, headers }: FastifyRequest, index: Asset): Asset {
  const isAskedFor = headers.accept?.includes('text/html') ?? false;
  if (url.startsWith('/api/') || !isAskedFor) throw new Refusal(404, 'There is nothing at this address.');
  return index;
}

function send(request: FastifyRequest, reply: FastifyReply, asset: Asset): FastifyReply {
  reply.headers({ 'cache-control': 'no-cache', etag: asset.etag, vary: 'accept-encoding' }).type(asset.type);
  if (isKnown(request.headers['if-none-match'], asset.etag)) return reply.code(304).send();
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(asset.body);
  return reply.header('content-encoding', 'gzip').send(asset.gzip);
}
