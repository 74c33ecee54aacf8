"""The kernel of .NET Interactive, pinned in .config/dotnet-tools.json, runs the project's notebooks with the outputs of the project's own."""
import atexit
import copy
import functools
import glob
import os
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

import nbclient
import nbclient.exceptions
import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from test_clients import NOTEBOOKS, ROOT, outputs

ENVIRONMENT = {**os.environ, "DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT": "1", "DOTNET_NOLOGO": "1"}
FOLDER = os.path.join(ROOT, "notebooks")
LOAD = """#r "../src/ElectionAnalysis.Interactive/bin/Debug/net10.0/ElectionAnalysis.Interactive.dll"
using ElectionAnalysis;
var mali = ElectionArchive.Load("../seeds").Find("Mali");
"""

# What differs from the committed outputs, and why.
DIFFERENT = {
    "dotnet-interactive-this-cell": "with its first cell that kernel shows a script that looks for its own web server",
}


# What is made for the project's own kernel, and why.
OURS = {
    "07-your-own-charts.ipynb": "draws with Plotly.NET, for which that kernel wants a line more (test_chart_of_plotly_net), and shows the advice of ours",
}


def shown(notebook):
    """The outputs without what is known to differ."""
    return [[output for output in cell if not any(mark in output[1] for mark in DIFFERENT)] for cell in outputs(notebook)]


def running(group):
    """The processes of a group that have not ended."""
    found = []
    for path in glob.glob("/proc/[0-9]*/stat"):
        try:
            with open(path) as file:
                state, _, of = file.read().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(of) == group and state != "Z":
            found.append(path)
    return found


@functools.cache
def installed():
    """The folder that kernel was installed in, once."""
    prefix = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, prefix, ignore_errors=True)
    # The tool is found from the working directory upwards, and so is its kernel from the notebooks' folder.
    ran = subprocess.run(["dotnet", "interactive", "jupyter", "install", "--path", prefix], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return prefix


class InteractiveTests(unittest.TestCase):
    maxDiff = 2000

    def run_notebook(self, notebook, **options):
        """Runs it. A port that was free when Jupyter chose it may be another's when that kernel, seconds later, binds it: then once more."""
        for tries_left in (2, 1, 0):
            try:
                return self.run_once(copy.deepcopy(notebook), **options)
            except Exception as error:
                if isinstance(error, nbclient.exceptions.CellExecutionError) or not tries_left:
                    raise

    def run_once(self, notebook, **options):
        """Runs it in a kernel of its own and ends that, whatever happens: the kernel is a child of the tool and outlives it."""
        manager = KernelManager(kernel_name=".net-csharp", kernel_spec_manager=KernelSpecManager(kernel_dirs=[installed()]))
        # Without it the kernel's web server can be reached from other machines.
        manager.kernel_spec.argv.append("--http-local-only")
        manager.start_kernel(cwd=FOLDER, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        group = manager.provisioner.pgid
        try:
            nbclient.NotebookClient(notebook, km=manager, timeout=120, startup_timeout=60, **options).execute(cleanup_kc=True)
        finally:
            if manager.has_kernel:
                manager.shutdown_kernel()
            until = time.monotonic() + 10
            while running(group) and time.monotonic() < until:
                time.sleep(0.1)
            if running(group):
                os.killpg(group, signal.SIGKILL)
                self.fail("the kernel did not end when it was told to")
        return notebook

    def cells(self, *cells):
        """The outputs of the last cell, errors among them."""
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        return shown(self.run_notebook(notebook, allow_errors=True))[-1]

    def test_notebooks(self):
        for path in NOTEBOOKS:
            if os.path.basename(path) in OURS:
                continue
            with self.subTest(notebook=os.path.basename(path)):
                self.assertEqual(shown(self.run_notebook(nbformat.read(path, as_version=4))), shown(nbformat.read(path, as_version=4)))

    def test_chart_of_plotly_net(self):
        for load in ("ElectionAnalysisExtension.Register();", "await ElectionAnalysisExtension.LoadAsync(Microsoft.DotNet.Interactive.Kernel.Root);"):
            with self.subTest(load=load):
                ((kind, data, _),) = self.cells(LOAD + load, "Charts.SeatsBar(mali).ToChart()")
                self.assertEqual((kind, "data-ea-figure" in data), ("execute_result", True), data)

    def test_chart_of_plotly_net_without_the_extension_says_what_to_do(self):
        ((kind, _, message),) = self.cells(LOAD, "Charts.SeatsBar(mali).ToChart()")
        self.assertEqual(kind, "error")
        self.assertIn("Plotly.NET 6 needs FSharp.Core 10.1 and this kernel has loaded 10.0: use the kernel 'C# (ElectionAnalysis)', or restart this one", message.splitlines()[0])


if __name__ == "__main__":
    unittest.main()
