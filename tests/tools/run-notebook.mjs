// Opens a notebook in Jupyter Notebook, as it comes and without a network, runs all its cells, saves it, and prints
// what it showed before it was run, and its outputs after, as JSON.
// node run-notebook.mjs <address> <chromium> <picture.png>
import { launch } from './browser.mjs';

const [address, executablePath, picture] = process.argv.slice(2);
const browser = await launch(executablePath);
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1000 } });

  await page.route(url => url.hostname !== '127.0.0.1', route => route.abort());
  await page.goto(address);
  await page.waitForFunction(() => window.Jupyter?.notebook?._fully_loaded && Jupyter.notebook.kernel?.is_connected(), null, { timeout: 60_000 });
  const kernel = await page.evaluate(() => Jupyter.notebook.kernel_selector.kernelspecs[Jupyter.notebook.kernel.name]?.spec.display_name);
  if (kernel !== 'C# (ElectionAnalysis)') {
    throw new Error(`The notebook opened with ${kernel}.`);
  }

  // Nobody has said yet that it is to be trusted: no script has run, and words stand where charts will.
  const before = await page.evaluate(() => ({
    isTrusted: Jupyter.notebook.trusted,
    charts: [...document.querySelectorAll('.ea-plot')].map(p => ({ text: p.textContent, height: p.offsetHeight, drawn: p.querySelectorAll('.main-svg').length })),
  }));

  await page.evaluate(() => {
    Jupyter.notebook.clear_all_output();
    Jupyter.notebook.execute_all_cells();
  });
  const isDone = () => Jupyter.notebook.get_cells().filter(c => c.cell_type === 'code').every(c => typeof c.input_prompt_number === 'number')
    && !Jupyter.notebook.kernel_busy
    && [...document.querySelectorAll('[data-ea-figure]')].every(f => f.querySelector('.main-svg'));
  await page.waitForFunction(isDone, null, { timeout: 120_000 });
  const charts = await page.evaluate(() => document.querySelectorAll('[data-ea-figure] .main-svg').length);
  if (charts === 0) {
    throw new Error('No chart was drawn.');
  }

  const outputs = await page.evaluate(() => Jupyter.notebook.toJSON().cells.filter(c => c.cell_type === 'code').map(c => c.outputs));
  await page.evaluate(() => Jupyter.notebook.save_notebook());
  console.log(JSON.stringify({ before, outputs }));
  await page.evaluate(() => {
    Jupyter.notebook.select(0);
    document.querySelector('[data-ea-figure]').closest('.cell').scrollIntoView({ block: 'end' });
  });
  await page.screenshot({ path: picture });
} finally {
  await browser.close();
}
