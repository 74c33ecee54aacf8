// Opens a notebook in Jupyter Notebook, runs all its cells, and prints their outputs as JSON.
// node run-notebook.mjs <address> <chromium> <plotly.min.js> <picture.png>
import { launch } from './browser.mjs';

const [address, executablePath, plotly, picture] = process.argv.slice(2);
const browser = await launch(executablePath);
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1000 } });

  // Charts fetch plotly.js from its CDN; here it lies on the disk.
  await page.route(url => url.protocol === 'https:', route =>
    route.request().url().includes('plotly') ? route.fulfill({ path: plotly, contentType: 'text/javascript' }) : route.abort());
  await page.goto(address);
  await page.waitForFunction(() => window.Jupyter?.notebook?._fully_loaded && Jupyter.notebook.kernel?.is_connected(), null, { timeout: 60_000 });
  const kernel = await page.evaluate(() => Jupyter.notebook.kernel_selector.kernelspecs[Jupyter.notebook.kernel.name]?.spec.display_name);
  if (kernel !== 'C# (ElectionAnalysis)') {
    throw new Error(`The notebook opened with ${kernel}.`);
  }

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

  console.log(await page.evaluate(() => JSON.stringify(Jupyter.notebook.toJSON().cells.filter(c => c.cell_type === 'code').map(c => c.outputs))));
  await page.evaluate(() => {
    Jupyter.notebook.select(0);
    document.querySelector('[data-ea-figure]').closest('.cell').scrollIntoView({ block: 'end' });
  });
  await page.screenshot({ path: picture });
} finally {
  await browser.close();
}
