"""The wire: signatures, frames, clients that misbehave or vanish, many at once, and a lot of everything."""
import hashlib
import hmac
import json
import os
import random
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import uuid

import zmq
from jupyter_client import BlockingKernelClient
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.session import Session

from support import KERNEL, KernelCase, own_kernel, text

GREETING = b"\xff" + b"\0" * 8 + b"\x7f" + b"\x03\0" + b"NULL".ljust(20, b"\0") + b"\0" + b"\0" * 31

# A look in passing takes a tenth of what .ci/thorough does.
THOROUGH = "kernel" in os.environ.get("ELECTIONS_THOROUGH", "")
FUZZ_SECONDS = 60 if THOROUGH else 6
CELLS = 10_000 if THOROUGH else 1_000
NAMES = 1_000 if THOROUGH else 200
MEGABYTES = 1024 if THOROUGH else 100


def command(name, data=b""):
    body = bytes([len(name)]) + name + data
    return bytes([4, len(body)]) + body


def ready(kind):
    return command(b"READY", b"\x0bSocket-Type" + struct.pack(">I", len(kind)) + kind)


class WireTests(KernelCase):
    def port(self, channel):
        return self.manager.get_connection_info()[f"{channel}_port"]

    def raw(self, channel):
        """A plain connection to one of the kernel's sockets."""
        connection = socket.create_connection(("127.0.0.1", self.port(channel)), timeout=10)
        self.addCleanup(connection.close)
        return connection

    def greeted(self, channel, kind=b"DEALER"):
        connection = self.raw(channel)
        connection.sendall(GREETING + ready(kind))
        received = b""
        while len(received) < 64 + 30:
            received += connection.recv(1000)
        self.assertEqual(received[:10], GREETING[:10])
        return connection

    def another_client(self):
        """A client with a session, and so a name, of its own."""
        client = BlockingKernelClient(connection_file=self.manager.connection_file)
        client.load_connection_file()
        client.start_channels()
        return client

    def dealer(self, channel, context=None):
        """A ZeroMQ connection of the test's own to one of the kernel's ROUTER sockets."""
        connection = (context or zmq.Context.instance()).socket(zmq.DEALER)
        self.addCleanup(connection.close, 0)
        connection.connect(f"tcp://127.0.0.1:{self.port(channel)}")
        return connection

    def assert_closed(self, connection):
        connection.settimeout(15)
        try:
            while connection.recv(1000):
                pass
        except ConnectionResetError:
            pass

    def resident(self):
        """The kernel's memory in megabytes."""
        with open(f"/proc/{self.manager.provisioner.pid}/status") as status:
            return int(next(line for line in status if line.startswith("VmRSS")).split()[1]) / 1024

    def test_unsigned_wrongly_signed_and_replayed_messages_are_dropped(self):
        session, channel = self.client.session, self.dealer("shell")
        good = [bytes(frame) for frame in session.serialize(session.msg("execute_request", {"code": "Console.WriteLine(\"ran\");", "silent": False}))]
        delimiter = good.index(b"<IDS|MSG>")
        for bad in (b"", b"0" * 64, good[delimiter + 1][:-1], good[delimiter + 1].upper() + b"x"):
            channel.send_multipart(good[:delimiter + 1] + [bad] + good[delimiter + 2:])
        channel.send_multipart(good[:delimiter + 2] + [good[delimiter + 2]] + [b"{}"] + [b"{}"] + [json.dumps({"code": "Console.WriteLine(\"forged\");"}).encode()])
        channel.send_multipart(good)
        channel.send_multipart(good)
        seen = []
        until = time.monotonic() + 3
        while time.monotonic() < until:
            try:
                message = self.client.get_iopub_msg(timeout=0.5)
            except Exception:
                continue
            if message["msg_type"] == "stream":
                seen.append(message["content"]["text"])
        self.assertEqual(seen, ["ran\n"])
        self.assert_alive()

    def test_messages_that_are_no_messages_are_dropped(self):
        key, channel = self.client.session.key, self.dealer("shell")
        for parts in ([b"{}", b"{}", b"{}", b"{}"], [b"[]", b"{}", b"{}", b"{}"], [b"{", b"{}", b"{}", b"{}"], [b'{"msg_type": 1}', b"{}", b"{}", b"{}"], [b'{"msg_type": "execute_request"}', b"{}", b"{}", b"[]"], [b"\xff\xfe", b"", b"", b""], [b"[" * 100000, b"{}", b"{}", b"{}"]):
            mac = hmac.new(key, digestmod=hashlib.sha256)
            for part in parts:
                mac.update(part)
            channel.send_multipart([b"<IDS|MSG>", mac.hexdigest().encode()] + parts)
        for frames in ([b""], [b"<IDS|MSG>"], [b"x"] * 50):
            channel.send_multipart(frames)
        self.assert_alive()

    def test_nonsense_at_every_socket_ends_that_connection_only(self):
        for channel in ("shell", "control", "iopub", "stdin", "hb"):
            for first in (b"GET / HTTP/1.1\r\n\r\n" + b"x" * 100, b"\0" * 64, GREETING[:10] + b"\x02" + GREETING[11:], GREETING.replace(b"NULL", b"CURV")):
                with self.subTest(channel=channel, first=first[:12]):
                    connection = self.raw(channel)
                    connection.sendall(first)
                    self.assert_closed(connection)
        self.assert_alive()

    @own_kernel
    def test_frames_beyond_the_limit_end_the_connection_without_memory(self):
        before = self.resident()
        for length in (1 << 40, (1 << 63) - 1, (1 << 64) - 1, (1 << 28) + 1):
            connection = self.greeted("shell")
            connection.sendall(b"\x02" + struct.pack(">Q", length))
            self.assert_closed(connection)
        connection = self.greeted("shell")
        connection.sendall(b"\x02" + struct.pack(">Q", 200 << 20) + b"x" * 1000)
        many = self.greeted("shell")
        many.sendall(b"\x01\x00" * 2000)
        self.assert_closed(many)
        self.assertLess(self.resident(), before + 60)
        self.assert_alive()

    def test_frames_torn_into_bytes_are_put_together(self):
        connection = self.raw("hb")
        frame = b"\x01\x00" + b"\x00\x04ping"
        for byte in GREETING + ready(b"REQ") + frame:
            connection.sendall(bytes([byte]))
            time.sleep(0.001)
        received = b""
        connection.settimeout(10)
        while not received.endswith(frame):
            received += connection.recv(1000)

    def test_frames_torn_off_are_forgotten(self):
        for end in (1, 2, 5, 64, 70, 90):
            connection = self.raw("shell")
            connection.sendall((GREETING + ready(b"DEALER") + b"\x00\xff" + b"x" * 100)[:end])
            connection.close()
        self.assert_alive()

    def test_heart_beats_while_a_cell_runs(self):
        request = self.client.execute("Console.WriteLine(1); while (true) { }")
        self.until_output(request, "stream")
        heart = zmq.Context.instance().socket(zmq.REQ)
        self.addCleanup(heart.close, 0)
        heart.connect(f"tcp://127.0.0.1:{self.port('hb')}")
        for beat in (b"one", b"two", b"x" * 100_000):
            heart.send(beat)
            self.assertTrue(heart.poll(2000))
            self.assertEqual(heart.recv(), beat)
        self.manager.interrupt_kernel()
        self.finish(request)

    def test_ping_is_answered(self):
        connection = self.greeted("shell")
        connection.sendall(command(b"PING", b"\0\x0ahello"))
        self.assertIn(b"\x04PONGhello", connection.recv(1000))

    def test_subscription_is_welcomed_and_filters(self):
        context = zmq.Context.instance()
        everything, errors = context.socket(zmq.SUB), context.socket(zmq.SUB)
        for subscriber, topic in ((everything, b""), (errors, b"error")):
            self.addCleanup(subscriber.close, 0)
            subscriber.subscribe(topic)
            subscriber.connect(f"tcp://127.0.0.1:{self.port('iopub')}")
            self.assertTrue(subscriber.poll(5000))
            frames = subscriber.recv_multipart()
            self.assertEqual((json.loads(frames[3])["msg_type"], json.loads(frames[6])), ("iopub_welcome", {"subscription": topic.decode()}))
        self.run_cell("Console.WriteLine(1);")
        self.run_cell("throw new Exception(\"x\");")
        self.assertTrue(errors.poll(2000))
        self.assertEqual(json.loads(errors.recv_multipart()[3])["msg_type"], "error")
        self.assertFalse(errors.poll(200))
        everything.unsubscribe(b"")
        time.sleep(0.3)
        while everything.poll(0):
            everything.recv_multipart()
        self.run_cell("Console.WriteLine(2);")
        self.assertFalse(everything.poll(200))

    @own_kernel
    def test_a_client_that_vanishes_does_not_stop_the_others(self):
        other = self.another_client()
        other.wait_for_ready(timeout=10)
        other.execute("for (var i = 0; i < 200; i++) { Console.WriteLine(new string('x', 100_000)); }")
        for channel in (other.shell_channel, other.iopub_channel):
            channel.socket.close(linger=0)
        self.assert_alive()
        stalled = self.greeted("iopub", b"SUB")
        stalled.sendall(b"\x00\x01\x01")
        began = time.monotonic()
        _, outputs = self.run_cell("for (var i = 0; i < 400; i++) { Console.WriteLine(new string('x', 100_000)); }")
        self.assertEqual(len(text(outputs)), 400 * 100_001)
        self.assertLess(time.monotonic() - began, 40)
        stalled.close()
        self.assert_alive()

    def test_ten_clients_at_once(self):
        failures = []

        def work(number):
            client = self.another_client()
            try:
                client.wait_for_ready(timeout=30)
                for i in range(20):
                    reply, outputs = self.run_cell(f"{number} * 1000 + {i}", client=client)
                    value = outputs[0]["content"]["data"]["text/plain"]
                    if reply["status"] != "ok" or value != str(number * 1000 + i):
                        failures.append((number, i, value))
            except Exception as error:
                failures.append((number, repr(error)))
            finally:
                client.stop_channels()

        threads = [threading.Thread(target=work, args=(n,)) for n in range(10)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])

    @own_kernel
    def test_many_cells_do_not_grow_the_session(self):
        kinds = ["var value = {0}; value * 2", "Console.WriteLine(value + {0});", "record Point(int X); var point = new Point({0});", "int Twice(int n) => n * 2; Twice({0})", "using System.IO; var total = point.X + value;", "total += {0}; total"]
        sizes = []
        for i in range(CELLS):
            reply, _ = self.run_cell(kinds[i % len(kinds)].replace("{0}", str(i)))
            self.assertEqual(reply["status"], "ok", reply)
            if (i + 1) % max(1, CELLS // 10) == 0:
                self.run_cell("GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect();", store_history=False)
                sizes.append(round(self.resident()))
        print("memory in MB along the session:", sizes, file=sys.stderr)
        self.assertLess(sizes[-1], sizes[1] + 60)

    @own_kernel
    def test_a_thousand_new_names_stay_small_and_quick(self):
        kinds = ["var name{0} = {0};", "int Add{0}(int n) => n + {0};", "class Kind{0} { public int Value => {0}; }", "Func<int, int> lambda{0} = n => n + {0};", "using System.IO; var path{0} = Path.Combine(\"a\", \"{0}\");"]
        for i in range(NAMES):
            reply, _ = self.run_cell(kinds[i % len(kinds)].replace("{0}", str(i)))
            self.assertEqual(reply["status"], "ok", reply)
        reply, outputs = self.run_cell("name0 + Add1(1) + new Kind2().Value + lambda3(1)")
        self.assertEqual(reply["status"], "ok", reply)
        self.run_cell("GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect();", store_history=False)
        size = round(self.resident())
        print(f"memory in MB after {NAMES} cells that each declare a new name:", size, file=sys.stderr)
        self.assertLess(size, 400)

    @own_kernel
    def test_a_flood_of_output_does_not_drown_the_kernel(self):
        before = self.resident()
        request = self.client.execute(f"var line = new string('x', 1023); for (var i = 0; i < {MEGABYTES} * 1024; i++) Console.WriteLine(line);")
        received = 0
        peak = before
        while True:
            message = self.client.get_iopub_msg(timeout=60)
            if message["msg_type"] == "stream":
                received += len(message["content"]["text"])
                if received % (64 << 20) < 70000:
                    peak = max(peak, self.resident())
            elif message["msg_type"] == "status" and message["content"]["execution_state"] == "idle" and message["parent_header"].get("msg_id") == request:
                break
        self.assertEqual(received, MEGABYTES << 20)
        self.assertLess(peak, before + 300)
        self.assert_alive()

    @own_kernel
    def test_random_bytes_and_random_messages_leave_the_kernel_answering(self):
        seed = random.randrange(1 << 30)
        print("seed", seed, file=sys.stderr)
        chance = random.Random(seed)
        channels = ("shell", "control", "iopub", "stdin", "hb")
        kinds = {"shell": b"DEALER", "control": b"DEALER", "stdin": b"DEALER", "iopub": b"SUB", "hb": b"REQ"}
        types = ("execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "comm_open", "comm_msg", "comm_info_request", "kernel_info_request", "interrupt_request", "input_reply", "debug_request", "connect_request")
        codes = ("1+", "#!", "#!sql", "#r \"nuget:\"", "\"", "{", "}" * 50, "(" * 500, "\u0000", "🗳", "var x = ;", "while(", "#!time\n#!who", "using;", "// " + "x" * 5000, "new Func<int>(() => 1)()")

        def thing(depth=0):
            return chance.choice([None, True, -1, 1 << 40, 1.5, "", "x", chance.choice(codes), [] if depth else [thing(1)], {} if depth else {"a": thing(1)}])

        session = Session(key=self.client.session.key)
        dealers = {name: self.dealer(name) for name in ("shell", "control", "stdin")}
        until = time.monotonic() + FUZZ_SECONDS
        rounds = 0
        while time.monotonic() < until:
            rounds += 1
            channel = chance.choice(channels)
            noise = chance.randbytes(chance.randrange(1, 400))
            if rounds % 3 == 0:
                noise = GREETING + noise
            elif rounds % 3 == 1:
                noise = GREETING + ready(kinds[channel]) + b"".join(bytes([chance.randrange(8), len(part)]) + part for part in (chance.randbytes(chance.randrange(100)) for _ in range(5)))
            try:
                with socket.create_connection(("127.0.0.1", self.port(channel)), timeout=5) as connection:
                    connection.sendall(noise)
            except OSError:
                pass
            kind = chance.choice(types)
            fields = ("code", "cursor_pos", "silent", "store_history", "user_expressions", "allow_stdin", "stop_on_error", "hist_access_type", "pattern", "n", "session", "start", "stop", "comm_id", "target_name", "data", "value", "detail_level", "unique", "output")
            content = {field: thing() for field in chance.sample(fields, chance.randrange(len(fields)))}
            if kind == "execute_request":
                content["code"] = chance.choice(codes)
            message = session.msg(kind, content)
            target = chance.choice(("shell", "shell", "control", "stdin"))
            dealers[target].send_multipart([bytes(frame) for frame in session.serialize(message)])
            if rounds % 50 == 0:
                self.assertTrue(self.manager.is_alive(), f"seed {seed}, round {rounds}")
                self.finish(self.client.kernel_info())
                for connection in dealers.values():
                    while connection.poll(0):
                        connection.recv_multipart()
        print("rounds", rounds, file=sys.stderr)
        self.run_cell("var alive = 1;", timeout=120)
        self.assert_alive()
        self.assertEqual(self.resident() < 600, True, self.resident())


class StartTests(unittest.TestCase):
    """The kernel's command line, without a front-end's help."""

    def start(self, **changes):
        folder = tempfile.mkdtemp()
        ports = []
        held = [socket.socket() for _ in range(5)]
        for one in held:
            one.bind(("127.0.0.1", 0))
            ports.append(one.getsockname()[1])
        for one in held:
            one.close()
        connection = dict(zip(("shell_port", "control_port", "iopub_port", "stdin_port", "hb_port"), ports), ip="127.0.0.1", transport="tcp", key=str(uuid.uuid4()), signature_scheme="hmac-sha256")
        connection.update(changes)
        path = os.path.join(folder, "connection.json")
        with open(path, "w") as file:
            json.dump(connection, file)
        argv = [part.replace("{connection_file}", path) for part in KernelSpecManager().get_kernel_spec(KERNEL).argv]
        process = subprocess.Popen(argv, stderr=subprocess.PIPE, text=True, cwd=folder)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process, connection

    def test_addresses_that_others_could_reach_are_refused(self):
        for ip in ("*", "0.0.0.0", "::", "192.0.2.1", "example.org"):
            with self.subTest(ip=ip):
                process, _ = self.start(ip=ip)
                self.assertIn("would let other machines run code here", process.communicate(timeout=20)[1])
                self.assertEqual(process.returncode, 3)

    def test_broken_connection_files_are_refused_in_one_line(self):
        for changes, message in (({"shell_port": "x"}, "'shell_port' is missing or no port"), ({"signature_scheme": "hmac-md5"}, "use hmac-sha256"), ({"transport": "udp"}, "use tcp or ipc")):
            with self.subTest(changes=changes):
                process, _ = self.start(**changes)
                error = process.communicate(timeout=20)[1]
                self.assertIn(message, error)
                self.assertEqual(error.count("\n"), 1)

    def test_a_taken_port_is_said(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            process, _ = self.start(shell_port=taken.getsockname()[1])
            self.assertIn("cannot be listened on", process.communicate(timeout=20)[1])

    def test_ipc(self):
        folder = tempfile.mkdtemp()
        _, connection = self.start(transport="ipc", ip=os.path.join(folder, "k"), shell_port=1, control_port=2, iopub_port=3, stdin_port=4, hb_port=5)
        context = zmq.Context.instance()
        session = Session(key=connection["key"].encode())
        dealer = context.socket(zmq.DEALER)
        self.addCleanup(dealer.close, 0)
        dealer.connect(f"ipc://{folder}/k-1")
        session.send(dealer, "kernel_info_request", {})
        self.assertTrue(dealer.poll(20000))
        _, message = session.recv(dealer, mode=0)
        self.assertEqual(message["content"]["protocol_version"], "5.4")
        self.assertEqual(os.stat(f"{folder}/k-1").st_mode & 0o077, 0)

    def test_ipv6_loopback(self):
        _, connection = self.start(ip="::1")
        heartbeat = zmq.Context.instance().socket(zmq.REQ)
        heartbeat.setsockopt(zmq.IPV6, 1)
        self.addCleanup(heartbeat.close, 0)
        heartbeat.connect(f"tcp://[::1]:{connection['hb_port']}")
        heartbeat.send(b"are you there")
        self.assertTrue(heartbeat.poll(20000))
        self.assertEqual(heartbeat.recv(), b"are you there")


if __name__ == "__main__":
    unittest.main()
