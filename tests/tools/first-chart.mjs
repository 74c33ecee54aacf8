// How long a reader waits for the first chart of every page to be seen, and to be drawn, and how much of it is plotly.js
// alone: medians in milliseconds, as JSON.
// node first-chart.mjs <report> <chromium>
import { readdirSync, writeFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { launch } from './browser.mjs';

const [folder, executablePath] = process.argv.slice(2);
const browser = await launch(executablePath);
const bare = join(folder, 'bare.html');
writeFileSync(bare, '<!DOCTYPE html><title>bare</title><script src="assets/plotly.min.js"></script>');

// The frame after the first chart is there, counted from the start of navigation.
async function once(file, isThere) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(condition => {
    const seen = () => { if (eval(condition)) requestAnimationFrame(() => requestAnimationFrame(() => { window.__first = performance.now(); })); else requestAnimationFrame(seen); };
    seen();
  }, isThere);
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(() => window.__first);
  const time = await page.evaluate(() => window.__first);
  await context.close();
  return time;
}

async function median(file, isThere) {
  const times = [];
  for (let i = 0; i < 6; i++) times.push(await once(file, isThere));
  return times.slice(1).sort((a, b) => a - b)[2];
}

const times = { 'plotly.js alone': [await median(bare, 'window.Plotly')] };
const drawn = `document.querySelector('.ea-plot .main-svg path')`;
const seen = `${drawn} || document.querySelector('.ea-plot img')?.complete && document.querySelector('.ea-plot img').naturalWidth`;
for (const file of readdirSync(folder).filter(f => /^\d.*\.html$/.test(f) && f !== '05-solutions.html').sort()) {
  times[file] = [await median(join(folder, file), seen), await median(join(folder, file), drawn)];
}

rmSync(bare);
await browser.close();
console.log(JSON.stringify(times));
