"""The clients people use run the project's notebooks with the outputs that 'elections run' writes."""
import glob
import json
import os
import subprocess
import sys
import tempfile
import unittest

import nbclient
import nbformat

from support import KERNEL

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
NOTEBOOKS = sorted(glob.glob(os.path.join(ROOT, "notebooks", "*.ipynb")))


def outputs(notebook):
    """The outputs of every code cell: neighbouring pieces of one stream as one, and without what a client adds or takes away:
    pictures are drawn by 'elections run --pictures' alone."""
    cells = []
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        seen = []
        for output in cell.outputs:
            if output.output_type == "stream" and seen and seen[-1][0] == "stream" and seen[-1][1] == output.name:
                seen[-1] = ("stream", output.name, seen[-1][2] + output.text)
            elif output.output_type == "stream":
                seen.append(("stream", output.name, output.text))
            elif output.output_type == "error":
                seen.append(("error", output.ename, output.evalue))
            else:
                seen.append((output.output_type, json.dumps({mime: data for mime, data in output.data.items() if mime != "image/png"}, sort_keys=True), ""))
        cells.append(seen)
    return cells


class ClientTests(unittest.TestCase):
    maxDiff = 2000

    def test_there_are_notebooks(self):
        self.assertGreaterEqual(len(NOTEBOOKS), 3)

    def test_format(self):
        for path in NOTEBOOKS:
            with self.subTest(notebook=os.path.basename(path)):
                with open(path, encoding="utf-8") as file:
                    notebook = json.load(file)
                self.assertEqual((notebook["nbformat"], notebook["nbformat_minor"]), (4, 5))
                nbformat.validate(notebook)

    def test_nbclient(self):
        for path in NOTEBOOKS:
            with self.subTest(notebook=os.path.basename(path)):
                committed = nbformat.read(path, as_version=4)
                executed = nbformat.read(path, as_version=4)
                nbclient.NotebookClient(executed, kernel_name=KERNEL, timeout=120, resources={"metadata": {"path": os.path.dirname(path)}}).execute()
                self.assertEqual(outputs(executed), outputs(committed))

    def test_nbconvert(self):
        """It runs notebooks through nbclient, which has run them all."""
        folder = tempfile.mkdtemp()
        for path in NOTEBOOKS[:2]:
            with self.subTest(notebook=os.path.basename(path)):
                subprocess.run(
                    [sys.executable, "-m", "nbconvert", "--execute", "--to", "notebook", f"--ExecutePreprocessor.kernel_name={KERNEL}", "--output-dir", folder, path],
                    check=True, capture_output=True, timeout=180)
                executed = nbformat.read(os.path.join(folder, os.path.basename(path)), as_version=4)
                self.assertEqual(outputs(executed), outputs(nbformat.read(path, as_version=4)))

    def test_metadata_stays(self):
        """A client writes into a notebook what the kernel says of itself; there is to be nothing to write."""
        for path in NOTEBOOKS[-2:]:
            with self.subTest(notebook=os.path.basename(path)):
                executed = nbformat.read(path, as_version=4)
                executed.cells = executed.cells[:1]
                nbclient.NotebookClient(executed, kernel_name=KERNEL, timeout=120).execute()
                self.assertEqual(executed.metadata, nbformat.read(path, as_version=4).metadata)

    def test_markdown_knows_the_language(self):
        for path in NOTEBOOKS[:1]:
            ran = subprocess.run([sys.executable, "-m", "nbconvert", "--to", "markdown", "--stdout", path], check=True, capture_output=True, text=True, timeout=120)
            self.assertEqual(ran.stdout.count("```csharp\n"), sum(c.cell_type == "code" for c in nbformat.read(path, as_version=4).cells))

    def test_console(self):
        code = "var n = 20;\nint Twice(int x) { return 2 * x; }\nTwice(n) + 2\nConsole.WriteLine(\"seen\");\nthrow new Exception(\"bad\");\n"
        ran = subprocess.run(
            [sys.executable, "-m", "jupyter_console", "--kernel", KERNEL, "--simple-prompt", "--ZMQTerminalInteractiveShell.kernel_timeout=60"],
            input=code, capture_output=True, text=True, timeout=120, env={**os.environ, "TERM": "dumb"})
        for expected in ("42", "seen", "bad"):
            self.assertIn(expected, ran.stdout + ran.stderr)


if __name__ == "__main__":
    unittest.main()
