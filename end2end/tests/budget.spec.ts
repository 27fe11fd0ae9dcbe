// What the first page weighs on the wire, and how long browsers may keep it.
import { expect, test } from '../fixtures/test';
import { SignInPage } from '../pages/sign_in';

const LIMIT = 246 * 1024;

test('scripts and styles of the first page are below 246 kB and are kept for ever', { tag: '@scripts' }, async ({ visitor, page, context }) => {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const sizes = new Map<string, number>();
  const urls = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId) ?? '';
    if (url.includes('/pkg/')) sizes.set(url, Math.max(encodedDataLength, sizes.get(url) ?? 0));
  });
  const answers: Array<{ url: string; headers: Record<string, string> }> = [];
  page.on('response', (response) => {
    if (response.url().includes('/pkg/')) answers.push({ url: response.url(), headers: response.headers() });
  });
  await visitor.open('/sign-in');
  await expect(new SignInPage(visitor).heading).toBeVisible();

  for (const ending of ['.wasm', '.js', '.css']) {
    expect([...sizes.keys()].filter((url) => new URL(url).pathname.endsWith(ending)), ending).not.toHaveLength(0);
  }
  const weighed = [...sizes].map(([url, size]) => `${new URL(url).pathname} ${size}`).join(', ');
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(total, weighed).toBeGreaterThan(50_000);
  expect(total, weighed).toBeLessThan(LIMIT);
  test.info().annotations.push({ type: 'bytes', description: `${total}: ${weighed}` });
  for (const { url, headers } of answers) {
    expect(headers['cache-control'], url).toBe('public, max-age=31536000, immutable');
    expect(headers['content-encoding'], url).toBe('br');
    expect(new URL(url).search, url).toMatch(/^\?v=[0-9a-f]{12}$/);
  }
});

test('each file of the first page is loaded once', { tag: '@scripts' }, async ({ visitor, page }) => {
  const loaded: string[] = [];
  page.on('requestfinished', (request) => loaded.push(new URL(request.url()).pathname));
  await visitor.open('/sign-in');
  const files = loaded.filter((path) => path.startsWith('/pkg/'));
  expect(new Set(files).size).toBe(files.length);
});

test('an old version of a file is not kept for ever', { tag: '@once' }, async ({ request }) => {
  const answer = await request.get('/pkg/orgs.css?v=000000000000');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['cache-control']).toBe('no-cache');
  const tag = answer.headers().etag;
  expect(tag).toBeTruthy();
  expect((await request.get('/pkg/orgs.css', { headers: { 'if-none-match': tag! } })).status()).toBe(304);
});

test('pages are not kept at all', { tag: '@once' }, async ({ request }) => {
  for (const path of ['/', '/sign-in', '/nothing-here']) {
    expect((await request.get(path)).headers()['cache-control'], path).toBe('no-store');
  }
});
