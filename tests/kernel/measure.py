"""How long people wait, and how much memory it takes: this kernel beside ipykernel, medians of five, as JSON."""
import json
import statistics
import sys
import time

import nbclient
import nbformat
from jupyter_client.manager import KernelManager

KERNELS = {".net-csharp": ["1+1", "var x = 20;", "Console.WriteLine(x + 22);"], "python3": ["1+1", "x = 20", "print(x + 22)"]}


def first_result(kernel, code):
    """Seconds from starting the kernel to the first result, and the megabytes resident then."""
    began = time.perf_counter()
    manager = KernelManager(kernel_name=kernel)
    manager.start_kernel()
    client = manager.blocking_client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    client.execute_interactive(code, output_hook=lambda message: None)
    seconds = time.perf_counter() - began
    with open(f"/proc/{manager.provisioner.pid}/status") as status:
        memory = int(next(line for line in status if line.startswith("VmRSS")).split()[1]) / 1024
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    return seconds, memory


def notebook(kernel, cells):
    """Seconds for a notebook of three cells through nbclient."""
    document = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    began = time.perf_counter()
    nbclient.NotebookClient(document, kernel_name=kernel, timeout=60).execute()
    return time.perf_counter() - began


def main():
    rounds = {kernel: ([], [], []) for kernel in KERNELS}
    for _ in range(5):
        for kernel, cells in KERNELS.items():
            seconds, memory = first_result(kernel, cells[0])
            for values, value in zip(rounds[kernel], (seconds, memory, notebook(kernel, cells))):
                values.append(value)
    json.dump({kernel: [statistics.median(values) for values in kept] for kernel, kept in rounds.items()}, sys.stdout)


if __name__ == "__main__":
    main()
