import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dashboardUnderTest } from '../support/dashboard.ts';

const SECRET = 'a-secret-of-some-length';
const BODY = '{"ref":"refs/heads/main"}';
const sign = (body: string, secret = SECRET) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

function underTest() {
  let looks = 0;
  const onPush = () => {
    looks += 1;
  };
  const hooks = { secret: SECRET, onPush };
  const { app } = dashboardUnderTest({ auth: { host: '0.0.0.0', token: 'correct-horse-battery' }, hooks });
  const post = async (headers: Record<string, string>, payload = BODY) => {
    const all = { host: 'hooks.example.com', 'content-type': 'application/json', ...headers };
    return (await app.inject({ method: 'POST', url: '/hooks/push', headers: all, payload })).statusCode;
  };
  return { post, looks: () => looks };
}

describe('a push hook', () => {
  it.each<[Record<string, string>, string]>([
    [{ 'x-hub-signature-256': sign(BODY) }, 'GitHub signs the body'],
    [{ 'x-gitlab-token': SECRET }, 'GitLab sends the secret'],
    [{ 'x-signature': sign(BODY) }, 'anybody may sign the body'],
    [{ 'x-signature': sign(BODY), 'content-type': 'text/plain' }, 'what the body is does not matter'],
    [{ 'x-signature': sign(BODY), origin: 'https://elsewhere.example' }, 'who sends is told by the signature alone'],
  ])('with %j makes one look, because %s', async (headers) => {
    const { post, looks } = underTest();

    expect(await post(headers)).toBe(202);
    expect(looks()).toBe(1);
  });

  it.each<[Record<string, string>, number, string]>([
    [{}, 401, 'nobody signed'],
    [{ 'x-hub-signature-256': sign(BODY, 'another-secret-of-a-length') }, 401, 'another secret'],
    [{ 'x-hub-signature-256': sign(`${BODY} `) }, 401, 'another body'],
    [{ 'x-hub-signature-256': sign(BODY).slice(0, -1) }, 401, 'a signature cut short'],
    [{ 'x-gitlab-token': `${SECRET}x` }, 401, 'another token'],
    [{ 'x-gitlab-token': '', 'x-signature': sign(BODY) }, 401, 'an empty token is a token'],
  ])('with %j is answered %d and makes none, because %s', async (headers, status) => {
    const { post, looks } = underTest();

    expect(await post(headers)).toBe(status);
    expect(looks()).toBe(0);
  });

  it('is refused by its size before its signature is looked at', async () => {
    const { post, looks } = underTest();
    const large = 'x'.repeat(256 * 1024 + 1);

    expect(await post({ 'x-signature': sign(large) }, large)).toBe(413);
    expect(looks()).toBe(0);
  });

  it('is not there without a secret', async () => {
    const { app } = dashboardUnderTest();

    expect((await app.inject({ method: 'POST', url: '/hooks/push', headers: { host: 'localhost' } })).statusCode).toBe(
      404,
    );
  });
});
