import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type { Asset, Assets } from '../assets.ts';
import { isKnown } from '../etag.ts';

/** Paths at which the browser's side starts; it reads the rest of the address itself. */
const PAGES = ['/', '/drift', '/objects/*'];

/** The browser's side: the same for everybody and without a word about the fleet, so no token is needed. */
export const assetRoutes: FastifyPluginCallback<{ assets: Assets }> = (app, { assets }, done) => {
  const options = { config: { access: 'page' } } as const;
  for (const [name, asset] of assets) {
    if (name !== 'index.html') app.get(`/${name}`, options, (request, reply) => send(request, reply, asset));
  }
  const index = assets.get('index.html');
  if (index) for (const path of PAGES) app.get(path, options, (request, reply) => send(request, reply, index));
  done();
};

function send(request: FastifyRequest, reply: FastifyReply, asset: Asset): FastifyReply {
  reply.headers({ 'cache-control': 'no-cache', etag: asset.etag, vary: 'accept-encoding' }).type(asset.type);
  if (isKnown(request.headers['if-none-match'], asset.etag)) return reply.code(304).send();
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(asset.body);
  return reply.header('content-encoding', 'gzip').send(asset.gzip);
}
