import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { PERSON_FIELDS } from '@parvis/model/schemas';
import { ConfigError, readConfig } from './config.ts';

const mistakesOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.mistakes;
  }
};

it('nothing needs to be set', () => {
  const config = readConfig({ PARVIS_ORIGINS: '', PORT: '  ' });
  assert.deepEqual([config.host, config.port, config.prefix], ['127.0.0.1', 8080, '/parvis']);
  assert.ok(config.database.kind === 'pglite' && config.database.dir.endsWith('/.parvis'));
  assert.deepEqual(
    [config.demo, config.origins, config.oidc, config.proxy],
    [false, [], undefined, undefined],
  );
  assert.deepEqual([...config.peopleFields], [...PERSON_FIELDS]);
});

it('all that is wrong is said at once, each under its name', () => {
  const mistakes = mistakesOf({
    NODE_ENV: 'production',
    PARVIS_DEMO: '1',
    PORT: '80 80',
    PARVIS_PREFIX: 'parvis/',
    DATABASE_URL: 'mysql://root:hunter2@db/parvis',
    PARVIS_DATA_DIR: '/data',
    PARVIS_ORIGINS: 'https://good.example, intranet.example, https://intranet.example/news, *',
    PARVIS_OIDC_ISSUER: 'http://login.example',
    PARVIS_PROXY_HEADER: 'x-user',
    PARVIS_PEOPLE_FIELDS: 'title,salary',
    PARVIS_RELAY_URLS: 'https://a.example/feed, feed.xml, https://ada:hunter2@a.example/feed',
    PARVIS_RELAY_INTRANET: 'wiki.acme.example, *.acme.example',
    PARVIS_UNFURL_HOSTS: 'www.acme.example, https://acme.example, *.*, acme.example/a',
    PARVIS_SECRET: 'short',
    PARVIS_SCIM_TOKEN: 'hunter2',
    PARVIS_RATE_LIMIT: '-1',
    PARVIS_LOG_LEVEL: 'loud',
  });
  assert.deepEqual(mistakes.map((mistake) => mistake.split(' ')[0]).toSorted(), [
    'DATABASE_URL',
    'PARVIS_DATA_DIR',
    'PARVIS_DEMO',
    'PARVIS_LOG_LEVEL',
    'PARVIS_OIDC_AUDIENCE',
    'PARVIS_OIDC_ISSUER',
    'PARVIS_OIDC_JWKS',
    'PARVIS_ORIGINS',
    'PARVIS_ORIGINS',
    'PARVIS_ORIGINS',
    'PARVIS_PEOPLE_FIELDS',
    'PARVIS_PREFIX',
    'PARVIS_PROXY_ADDRESSES',
    'PARVIS_RATE_LIMIT',
    'PARVIS_RELAY_INTRANET',
    'PARVIS_RELAY_URLS',
    'PARVIS_RELAY_URLS',
    'PARVIS_SCIM_TOKEN',
    'PARVIS_SECRET',
    'PARVIS_UNFURL_HOSTS',
    'PARVIS_UNFURL_HOSTS',
    'PARVIS_UNFURL_HOSTS',
    'PORT',
  ]);
  assert.ok(!mistakes.join().includes('hunter2'), 'no password is repeated');
});

it('a demo is refused in production only', () => {
  assert.equal(readConfig({ PARVIS_DEMO: '1' }).demo, true);
  assert.match(mistakesOf({ PARVIS_DEMO: '1', NODE_ENV: 'production' }).join(), /^PARVIS_DEMO /);
  assert.match(mistakesOf({ PARVIS_DEMO: 'yes' }).join(), /^PARVIS_DEMO must be 0 or 1/);
});

it('addresses of proxies are addresses and networks, and never everybody', () => {
  const proxy = (addresses: string) =>
    mistakesOf({ PARVIS_PROXY_HEADER: 'x-user', PARVIS_PROXY_ADDRESSES: addresses });
  assert.deepEqual(proxy('10.0.0.1, 10.1.0.0/16, ::1, fd00::/8'), []);
  for (const wrong of ['proxy.example', '10.0.0.1/33', '10.0.0', 'fd00::/129', '0.0.0.0/0', '::/0']) {
    assert.equal(proxy(wrong).length, 1, wrong);
  }
});

it('keys of a sign-in system travel by TLS, or not off the machine', () => {
  const jwks = (url: string) =>
    mistakesOf({ PARVIS_OIDC_ISSUER: 'https://a.example', PARVIS_OIDC_AUDIENCE: 'a', PARVIS_OIDC_JWKS: url });
  assert.deepEqual(jwks('https://a.example/keys'), []);
  assert.deepEqual(jwks('http://127.0.0.1:9000/keys'), []);
  assert.equal(jwks('http://a.example/keys').length, 1);
  assert.equal(jwks('file:///etc/keys').length, 1);
});

it('hosts whose links are asked are listed one by one, below one, or all', () => {
  const asks = (hosts: string, host: string) => readConfig({ PARVIS_UNFURL_HOSTS: hosts }).unfurls?.(host);
  assert.equal(asks('', 'acme.example'), undefined);
  assert.equal(asks('WWW.acme.example', 'www.acme.example'), true);
  assert.equal(asks('acme.example', 'www.acme.example'), false);
  assert.equal(asks('*.acme.example', 'www.acme.example'), true);
  assert.equal(asks('*.acme.example', 'acme.example'), false);
  assert.equal(asks('*.acme.example', 'evilacme.example'), false);
  assert.equal(asks('a.example, *', 'anything.example'), true);
});

it('what the relay fetches is listed one by one, each address in one form', () => {
  const { relay } = readConfig({
    PARVIS_RELAY_URLS: 'HTTPS://Blog.Example:443/a/../feed, http://wiki.acme.example/feed?a=1',
    PARVIS_RELAY_INTRANET: 'Wiki.acme.example, 10.0.0.5:8443, [fd00::1], intranet:80',
  });
  assert.deepEqual([...relay.urls], ['https://blog.example/feed', 'http://wiki.acme.example/feed?a=1']);
  assert.deepEqual([...relay.intranet], ['wiki.acme.example', '10.0.0.5:8443', '[fd00::1]', 'intranet']);
  for (const host of ['https://wiki', 'wiki/feed', 'a@wiki', '10.0.0.0/8', '*']) {
    assert.equal(mistakesOf({ PARVIS_RELAY_INTRANET: host }).length, 1, host);
  }
});

it('the README tells of each variable that is read, and of no other', async () => {
  const names = (text: string, pattern: RegExp) => [...new Set(text.match(pattern))].toSorted();
  const code = await readFile(new URL('./config.ts', import.meta.url), 'utf8');
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const told = names(readme, /(?<=^\| `)[A-Z_]+(?=`)/gm);
  assert.deepEqual(told, names(code, /(?<=')(HOST|PORT|DATABASE_URL|PARVIS_[A-Z_]+)(?=')/g));
});

it('the directory has one token or two, each long enough not to be guessed', () => {
  const token = 'x'.repeat(32);
  assert.equal(readConfig({}).scim, undefined);
  assert.deepEqual(readConfig({ PARVIS_SCIM_TOKEN: token }).scim, { tokens: [token] });
  assert.deepEqual(readConfig({ PARVIS_SCIM_TOKEN: `${token}, y${token}` }).scim?.tokens.length, 2);
  for (const value of ['x'.repeat(31), `${token},short`, `${token} ${token}`, [token, token, token].join()]) {
    assert.equal(mistakesOf({ PARVIS_SCIM_TOKEN: value }).length, 1, value);
  }
});
