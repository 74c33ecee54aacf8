"""How long people wait, and how much memory it takes: this kernel beside ipykernel and that of .NET Interactive, as JSON.

Each kernel's numbers: start to first result (s), memory then (MB), a notebook of three cells (s), an endless loop from
interrupt to the next result (s, null if there is none), memory after cells that each declare a new name (MB).
"""
import json
import os
import queue
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import nbclient
import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
ROUNDS, NAMES, PATIENCE = 5, 1000, 20
CSHARP = {
    "cells": ["1+1", "var x = 20;", "Console.WriteLine(x + 22);"],
    "loop": "while (true) { }",
    "names": ["var name{0} = {0};", "int Add{0}(int n) => n + {0};", "class Kind{0} {{ public int Value => {0}; }}", "Func<int, int> lambda{0} = n => n + {0};"],
}
PYTHON = {
    "cells": ["1+1", "x = 20", "print(x + 22)"],
    "loop": "while True: pass",
    "names": ["name{0} = {0}", "def add{0}(n): return n + {0}", "class Kind{0}: value = {0}", "lambda{0} = lambda n: n + {0}"],
}
KERNELS = {".net-csharp": CSHARP, "python3": PYTHON}


class Measured:
    """One kernel, by its specification."""

    def __init__(self, name, code, folder=None):
        self.name, self.code, self.folder = name, code, folder

    def manager(self):
        specifications = KernelSpecManager(kernel_dirs=[self.folder]) if self.folder else KernelSpecManager()
        manager = KernelManager(kernel_name=self.name, kernel_spec_manager=specifications)
        if self.folder:
            manager.kernel_spec.argv.append("--http-local-only")
        return manager

    def start(self, manager):
        manager.start_kernel(cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        client = manager.blocking_client()
        client.start_channels()
        client.wait_for_ready(timeout=60)
        return client

    def stop(self, manager, client):
        """Ends its whole group: a kernel that is the child of a tool outlives it."""
        group = manager.provisioner.pgid
        client.stop_channels()
        manager.shutdown_kernel(now=True)
        try:
            os.killpg(group, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def memory(self, manager):
        """The resident megabytes of the kernel and what it started."""
        total = 0
        for process in filter(str.isdigit, os.listdir("/proc")):
            try:
                if os.getpgid(int(process)) == manager.provisioner.pgid:
                    with open(f"/proc/{process}/status") as status:
                        total += next((int(line.split()[1]) for line in status if line.startswith("VmRSS")), 0)
            except (OSError, ProcessLookupError):
                continue
        return total / 1024

    def first_result(self):
        began = time.perf_counter()
        manager = self.manager()
        client = self.start(manager)
        client.execute_interactive(self.code["cells"][0], output_hook=lambda message: None)
        seconds = time.perf_counter() - began
        memory = self.memory(manager)
        self.stop(manager, client)
        return seconds, memory

    def notebook(self):
        document = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in self.code["cells"]])
        manager = self.manager()
        began = time.perf_counter()
        manager.start_kernel(cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        runner = nbclient.NotebookClient(document, km=manager, timeout=60, startup_timeout=60)
        runner.execute(cleanup_kc=False)
        seconds = time.perf_counter() - began
        self.stop(manager, runner.kc)
        return seconds

    def interrupt(self):
        """Seconds until the cell after a broken-off loop has its result; None where it never comes."""
        manager = self.manager()
        client = self.start(manager)
        client.execute_interactive(self.code["cells"][0], output_hook=lambda message: None)
        client.execute(self.code["loop"])
        time.sleep(1)
        began = time.perf_counter()
        manager.interrupt_kernel()
        try:
            client.execute_interactive(self.code["cells"][0], output_hook=lambda message: None, timeout=PATIENCE)
            return time.perf_counter() - began
        except (TimeoutError, queue.Empty, RuntimeError):
            return None
        finally:
            self.stop(manager, client)

    def names(self):
        manager = self.manager()
        client = self.start(manager)
        kinds = self.code["names"]
        for i in range(NAMES):
            client.execute_interactive(kinds[i % len(kinds)].format(i), output_hook=lambda message: None)
        memory = self.memory(manager)
        self.stop(manager, client)
        return memory


def interactive(folder):
    """The kernel of .NET Interactive, installed for this run alone."""
    ran = subprocess.run(["dotnet", "interactive", "jupyter", "install", "--path", folder], cwd=ROOT, capture_output=True, text=True, timeout=120)
    return [Measured(".net-csharp", CSHARP, folder)] if ran.returncode == 0 else []


def main():
    folder = tempfile.mkdtemp()
    kernels = [Measured(name, code) for name, code in KERNELS.items()] + interactive(folder)
    rounds = [([], [], []) for _ in kernels]
    for _ in range(ROUNDS):
        for kernel, kept in zip(kernels, rounds):
            seconds, memory = kernel.first_result()
            for values, value in zip(kept, (seconds, memory, kernel.notebook())):
                values.append(value)
    names = ["ours", "ipykernel", ".NET Interactive"]
    json.dump({name: [statistics.median(values) for values in kept] + [kernel.interrupt(), kernel.names()] for name, kernel, kept in zip(names, kernels, rounds)}, sys.stdout)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
