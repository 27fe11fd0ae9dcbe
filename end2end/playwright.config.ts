// Two projects walk the same journeys: with scripts, and as plain HTML. Tests that make sense in one only carry a tag:
// @scripts, @plain, or @once (no browser is involved, so one of the two is enough).
// The main job is walked in a second engine too: those with the tag @firefox, again with scripts and without.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type PlaywrightWorkerOptions } from '@playwright/test';
import type { Whole } from './fixtures/test';

// The system's browser, first the one without windows, which takes half of the time; Playwright's own if there is none.
const chromium = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

// The system's Firefox as people have it, spoken to by WebDriver BiDi. Started by a script of ours, which says why.
const firefox: Partial<PlaywrightWorkerOptions> = {
  browserName: 'firefox',
  channel: 'moz-firefox',
  launchOptions: { executablePath: resolve('fixtures/firefox.mjs') },
};

export default defineConfig<object, Pick<Whole, 'scriptsOffBy'>>({
  testDir: 'tests',
  // Every page in every width and theme, with axe: minutes by itself. `make look` runs it.
  testIgnore: process.env.ORGS_LOOK ? [] : ['**/look.spec.ts'],
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  workers: 2,
  // A machine that is shared may stall for seconds. What passes only the second time is listed as flaky, and to be looked at.
  retries: 1,
  timeout: 60_000,
  globalTimeout: 30 * 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    // A record of everything costs a quarter of the time: ORGS_TRACE=1 keeps one of each failure.
    trace: process.env.ORGS_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'scripts', grepInvert: /@plain/, use: { javaScriptEnabled: true } },
    { name: 'plain', grepInvert: /@scripts|@once/, use: { javaScriptEnabled: false } },
    { name: 'firefox', grep: /@firefox/, grepInvert: /@plain/, use: { ...firefox, javaScriptEnabled: true } },
    { name: 'firefox-plain', grep: /@firefox/, grepInvert: /@scripts|@once/, use: { ...firefox, javaScriptEnabled: false, scriptsOffBy: 'policy' } },
  ],
});
