// What a server does that nobody asks for anything: nothing.
import { App } from '../fixtures/app';
import { expect, test } from '../fixtures/test';

test('an idle server rests, and stops when it is told to', { tag: '@once' }, async () => {
  const app = await App.start(10);
  try {
    // It sends the mails of the seed first.
    await app.mailbox.newest('ivy@example.org');
    const before = await app.cpu();
    await new Promise((done) => setTimeout(done, 5_000));
    expect((await app.cpu()) - before, 'seconds of processor time within five').toBeLessThanOrEqual(1);
    app.assertWell();
  } finally {
    await app.stop();
  }
  expect(app.said, 'gracefully').toContain('stopped');
});
