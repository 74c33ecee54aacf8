// Chromium for the scripts of this folder: without a sandbox, which containers do not have, and without a word to anybody.
import { chromium } from 'playwright-core';

export const launch = executablePath => chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
