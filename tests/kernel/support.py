"""What the kernel's tests share: a started kernel, and cells run in it."""
import atexit
import os
import time
import unittest
from queue import Empty

from jupyter_client.manager import start_new_kernel

KERNEL = os.environ.get("ELECTIONS_KERNEL", ".net-csharp")
PATIENCE = 60


_shared = []


def own_kernel(test):
    """Marks a test that ends its kernel, measures it, or wants it untouched."""
    test.own_kernel = True
    return test


def answers(client):
    """Whether a kernel is idle and says so; what it said before is read away."""
    request = client.kernel_info()
    until = time.monotonic() + 5
    try:
        while client.get_shell_msg(timeout=max(0.1, until - time.monotonic()))["parent_header"].get("msg_id") != request:
            pass
        while True:
            message = client.get_iopub_msg(timeout=max(0.1, until - time.monotonic()))
            if message["parent_header"].get("msg_id") == request and message["content"].get("execution_state") == "idle":
                return True
    except Empty:
        return False


def stop(manager, client):
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def stop_shared():
    while _shared:
        stop(*_shared.pop())


def shared_kernel():
    """The kernel that tests use one after the other, as long as it answers."""
    if _shared and not answers(_shared[0][1]):
        stop_shared()
    if not _shared:
        _shared.append(start_new_kernel(kernel_name=KERNEL))
    return _shared[0]


atexit.register(stop_shared)


class KernelCase(unittest.TestCase):
    """A test case with a kernel."""

    def setUp(self):
        if getattr(getattr(self, self._testMethodName), "own_kernel", False):
            self.manager, self.client = start_new_kernel(kernel_name=KERNEL)
            self.addCleanup(stop, self.manager, self.client)
        else:
            self.manager, self.client = shared_kernel()

    def run_cell(self, code, timeout=PATIENCE, client=None, **options):
        """Runs a cell and waits until the kernel is idle again; gives the reply and the outputs."""
        client = client or self.client
        return self.finish(client.execute(code, **options), timeout, client)

    def finish(self, request, timeout=PATIENCE, client=None):
        """Waits for a cell that has been sent."""
        client = client or self.client
        outputs = []
        until = time.monotonic() + timeout
        while True:
            message = client.get_iopub_msg(timeout=max(0.1, until - time.monotonic()))
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
            outputs.append(message)
        return self.reply(request, until, client), [m for m in outputs if m["msg_type"] not in ("status", "execute_input")]

    def reply(self, request, until=None, client=None, channel="shell"):
        """The reply to a request, past replies to others."""
        client = client or self.client
        until = until or time.monotonic() + PATIENCE
        while True:
            message = getattr(client, f"get_{channel}_msg")(timeout=max(0.1, until - time.monotonic()))
            if message["parent_header"].get("msg_id") == request:
                return message["content"]

    def until_output(self, request, kind, timeout=PATIENCE):
        """Waits for the first output of a kind that belongs to a request."""
        until = time.monotonic() + timeout
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.1, until - time.monotonic()))
            if message["parent_header"].get("msg_id") == request and message["msg_type"] == kind:
                return message["content"]

    def value(self, code, **options):
        """The text of a cell's result."""
        reply, outputs = self.run_cell(code, **options)
        self.assertEqual(reply["status"], "ok", reply)
        results = [m["content"]["data"]["text/plain"] for m in outputs if m["msg_type"] == "execute_result"]
        return results[-1] if results else None

    def assert_alive(self):
        self.assertEqual(self.value("6*7"), "42")


def text(outputs, name="stdout"):
    """What was written to a stream."""
    return "".join(m["content"]["text"] for m in outputs if m["msg_type"] == "stream" and m["content"]["name"] == name)


__all__ = ["Empty", "KERNEL", "KernelCase", "PATIENCE", "own_kernel", "shared_kernel", "text"]
