// Reads every page of a report as people do, wide and on a phone, in light and dark, by pointer and on paper,
// and as axe-core does, and prints what it found as JSON.
// node read-report.mjs <folder> <chromium> <axe.min.js>
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { launch } from './browser.mjs';

const [folder, executablePath, axe] = process.argv.slice(2);
const browser = await launch(executablePath);

// In the page: what each figure shows, and what of it cannot be seen.
const survey = () => ({
  figures: [...document.querySelectorAll('[data-ea-figure]')].map(f => {
    const plot = f.querySelector('.ea-plot'), edge = plot.getBoundingClientRect(), svg = plot.querySelector('.main-svg');
    const outside = e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.right > edge.right + 1 || r.left < edge.left - 1); };
    return {
      name: plot.getAttribute('aria-label').split(':').slice(0, 2).join(':'),
      invalid: plot.data ? (window.Plotly.validate(plot.data, plot.layout) || []).map(v => v.msg) : [],
      drawn: plot.querySelectorAll('.point path, path.point, .sankey-node, .js-line').length,
      width: svg ? svg.getBoundingClientRect().width : 0,
      shortened: [...plot.querySelectorAll('.sankey text')].map(t => t.textContent).filter(t => t.includes('…')),
      cut: [...plot.querySelectorAll('text')].filter(outside).map(t => t.textContent),
    };
  }),
  pageWidth: document.documentElement.scrollWidth,
});

// In the page: the houses whose seats are dots.
const houses = () => [...document.querySelectorAll('figure[data-ea-figure]')].filter(f => f.textContent.includes('One dot is one seat'))
  .map(f => ({ words: f.textContent, marks: f.querySelectorAll('.scatterlayer path.point').length }));

// What stands between the page and people who cannot see, hear or point.
async function barriers(page) {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`);
}

// A reader's window. It stays open from page to page: plotly.js is compiled once a window, which takes longest.
async function reader(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles = [], left = [];
  page.on('console', m => (m.type() === 'error' || /WARN/.test(m.text())) && troubles.push(m.text()));
  page.on('pageerror', e => troubles.push(e.message));
  page.on('request', r => /^(file|data|blob):/.test(r.url()) || left.push(r.url()));
  const open = async file => {
    await page.setViewportSize(options.viewport);
    await page.goto(pathToFileURL(join(folder, file)).href);
    await page.waitForFunction(() => [...document.querySelectorAll('[data-ea-figure]')].every(f => f.querySelector('.main-svg')), null, { timeout: 60_000 });
    const length = await page.evaluate(() => document.documentElement.scrollHeight);

    // What is folded is read, too; a figure in it takes its width when it is opened.
    await page.evaluate(() => document.querySelectorAll('details.fold').forEach(d => { d.open = true; }));
    await page.waitForTimeout(200);
    return length;
  };
  return { page, open, troubles: () => troubles.splice(0), left: () => left.splice(0) };
}

const wide = await reader({ viewport: { width: 1280, height: 900 } });
const phone = await reader({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
const pages = [];
for (const file of readdirSync(folder).filter(f => f.endsWith('.html')).sort()) {
  const length = await wide.open(file);
  const seen = { file, length, wide: await wide.page.evaluate(survey), houses: await wide.page.evaluate(houses), barriers: await barriers(wide.page) };
  seen.scripts = await wide.page.evaluate(() => [...document.querySelectorAll('script[src]')].map(s => s.getAttribute('src')));
  seen.code = await wide.page.evaluate(() => [...document.querySelectorAll('details.code')].map(d => {
    const closed = d.querySelector('pre').checkVisibility({ contentVisibilityAuto: true });
    d.querySelector('summary').click();
    return [closed, d.open];
  }));
  await wide.page.evaluate(() => { dispatchEvent(new Event('beforeprint')); document.querySelectorAll('details.code').forEach(d => { d.open = false; }); });
  await wide.page.emulateMedia({ media: 'print' });
  await wide.page.setViewportSize({ width: 718, height: 1000 });
  await wide.page.waitForTimeout(300);
  seen.paper = await wide.page.evaluate(survey);
  await wide.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await wide.page.emulateMedia({ media: 'screen' });
  await wide.page.setViewportSize({ width: 1280, height: 900 });
  await wide.page.waitForTimeout(300);
  seen.after = await wide.page.evaluate(survey);

  // Turned to a phone's width after it was drawn.
  await wide.page.setViewportSize({ width: 390, height: 844 });
  await wide.page.waitForTimeout(500);
  seen.turned = await wide.page.evaluate(survey);
  await phone.open(file);
  seen.phone = await phone.page.evaluate(survey);
  seen.tables = await phone.page.evaluate(() => [...document.querySelectorAll('.scroll')].filter(s => s.querySelector('table') && s.scrollWidth > s.clientWidth).map(s => { s.scrollLeft = 1e6; return s.scrollLeft > 0; }));
  seen.dark = await phone.page.evaluate(() => ({
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
    chart: [...new Set([...document.querySelectorAll('.ea-plot text:not(.bartext)')].filter(t => t.textContent && !t.closest('.sankey')).map(t => getComputedStyle(t).fill))],
  }));
  seen.barriers.push(...await barriers(phone.page));
  seen.troubles = [...wide.troubles(), ...phone.troubles()];
  seen.left = [...wide.left(), ...phone.left()];
  pages.push(seen);
}

// Pointing at a party, or at a house, in one chart shows it in the others.
async function point(file, selector, index) {
  await wide.open(file);
  await wide.page.setViewportSize({ width: 1280, height: 3000 });
  const mark = wide.page.locator(selector).nth(index);
  await mark.scrollIntoViewIfNeeded();
  await mark.hover({ force: true });
  await wide.page.waitForFunction(() => document.querySelectorAll('.hovertext').length > 1, null, { timeout: 10_000 });
  const said = await wide.page.evaluate(() => [...document.querySelectorAll('.hovertext')].map(t => t.textContent));
  return { said, troubles: wide.troubles() };
}

const party = await point('02-mali-2013.html', '[data-ea-figure] .barlayer .point path', 0);
const house = await point('04-comparison.html', '#figure-2 .scatterlayer path.point', 0);

// The fragmentation dial, moved by the keyboard through all its orders.
await wide.open('04-comparison.html');
const slider = wide.page.locator('input[type=range][data-ea-choices]').first();
const orders = JSON.parse(await slider.getAttribute('data-ea-choices'));
await slider.focus();
await wide.page.keyboard.press('Home');
const says = [];
for (let i = 0; i < orders.length; i++) {
  says.push(await wide.page.evaluate(() => {
    const box = document.querySelector('input[type=range][data-ea-choices]').closest('figure'), rings = box.querySelector('.ea-plot').data.at(-1);
    return { text: box.querySelector('[role=status]').textContent, y: rings.y };
  }));
  await wide.page.keyboard.press('ArrowRight');
}

// A page projected, from one stop to the next by key: what stands on each screen, whole or cut.
await wide.page.setViewportSize({ width: 1920, height: 1080 });
await wide.page.goto(pathToFileURL(join(folder, '04-comparison.html')).href);
await wide.page.waitForFunction(() => [...document.querySelectorAll('[data-ea-figure]')].every(f => f.querySelector('.main-svg')), null, { timeout: 60_000 });
await wide.page.keyboard.press('p');
await wide.page.waitForTimeout(1000);
const stops = [];
for (let last = -1, at; (at = await wide.page.evaluate(() => scrollY)) !== last; last = at) {
  stops.push(await wide.page.evaluate(() => [...document.querySelectorAll('main :is(figure.ea-figure, table.ea-table)')].map(e => [e.id, e.getBoundingClientRect()])
    .filter(([id, r]) => id && r.bottom > 0 && r.top < innerHeight).map(([id, r]) => ({ id, whole: r.top >= 0 && r.bottom <= innerHeight }))));
  await wide.page.keyboard.press('ArrowRight');
  await wide.page.waitForTimeout(100);
}
const size = selector => wide.page.evaluate(s => parseFloat(getComputedStyle(document.querySelector(s)).fontSize), selector);
const projected = {
  stops, text: await size('main p'), table: await size('table.ea-table td'), pageWidth: await wide.page.evaluate(() => document.documentElement.scrollWidth),
  all: await wide.page.evaluate(() => [...document.querySelectorAll('main :is(figure.ea-figure, table.ea-table)[id]')].filter(e => e.offsetParent).map(e => e.id)),
  heights: await wide.page.evaluate(() => [...document.querySelectorAll('.ea-plot')].filter(e => e.offsetParent).map(e => e.getBoundingClientRect()).map(r => r.height)),
};
await wide.page.keyboard.press('Escape');
await wide.page.setViewportSize({ width: 1280, height: 900 });
await wide.page.waitForTimeout(500);
projected.left = await wide.page.evaluate(survey);
projected.troubles = wide.troubles();

await browser.close();
console.log(JSON.stringify({ pages, party, house, dial: { orders, says }, projected }));
