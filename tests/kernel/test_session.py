"""What a front-end and its reader do with a session: stop, restart, answer, update."""
import os
import signal
import sys
import tempfile
import time
import unittest

from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpecManager

from support import KERNEL, KernelCase, own_kernel, text


class SessionTests(KernelCase):
    def interrupted(self, code, before="x = 7;"):
        """Runs a cell that never ends, interrupts it once it has begun, and gives the reply (patience: 20 s)."""
        self.run_cell("var x = 1; var reached = false;")
        request = self.client.execute(f"{before} reached = true; Console.WriteLine(\"begun\");\n{code}")
        self.until_output(request, "stream")
        began = time.monotonic()
        self.manager.interrupt_kernel()
        reply, _ = self.finish(request, timeout=20)
        print(f"stopped after {time.monotonic() - began:.3f} s: {code}", file=sys.stderr)
        return reply

    def test_interrupt_endless_loops(self):
        for code in (
            "while (true) { }",
            "for (;;) x++;",
            "do { try { Task.Delay(1).Wait(); } catch { } } while (true);",
            "again: goto again;",
            "foreach (var i in Enumerable.Repeat(1, int.MaxValue).SelectMany(_ => Enumerable.Repeat(1, int.MaxValue))) { }",
            "int F(int n) => n == 0 ? 0 : F(n - 1) + F(n - 1); F(60)",
            "Console.WriteLine(Enumerable.Range(0, int.MaxValue).Sum(i => (long)i % 3 + Enumerable.Range(0, 1000).Count(j => j % 2 == 0)));",
            "await Task.Run(() => { while (true) { } });",
            "Parallel.For(0, long.MaxValue, i => System.Threading.Interlocked.Increment(ref x));",
            "bool Same(int i) => true; while (Enumerable.Range(0, int.MaxValue).All(i => Same(i))) x++;",
        ):
            with self.subTest(code=code):
                reply = self.interrupted(code)
                self.assertEqual((reply["status"], reply["ename"]), ("error", "Interrupted"))
                self.assertEqual(self.value("x >= 7 && reached"), "True")

    def test_interrupt_waits(self):
        for code in (
            "System.Threading.Thread.Sleep(-1);",
            "await Task.Delay(-1);",
            "new System.Threading.ManualResetEvent(false).WaitOne();",
            "new TaskCompletionSource<int>().Task.Wait();",
            "#!sql\nWITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n",
        ):
            with self.subTest(code=code):
                reply = self.interrupted(code)
                self.assertEqual(reply["ename"], "Interrupted")
                self.assertEqual(self.value("x"), "7")

    @own_kernel
    def test_a_cell_given_up_while_it_waited_does_not_go_on_later(self):
        for code in ("while (true) { await Task.Delay(100); x++; }", "await Task.Delay(800); x++;\nx++; var late = x++;", "await Task.Run(async () => { for (;;) { await Task.Delay(100); x++; } });"):
            with self.subTest(code=code):
                reply = self.interrupted(code)
                self.assertEqual(reply["ename"], "Interrupted")
                time.sleep(0.3)
                before = self.value("x")
                time.sleep(1)
                self.assertEqual(self.value("x"), before)

    @own_kernel
    def test_interrupt_of_a_librarys_own_work_is_said_to_be_impossible_and_restart_works(self):
        code = "new System.Text.RegularExpressions.Regex(\"(a+)+$\").IsMatch(new string('a', 60) + 'b')"
        request = self.client.execute(f"Console.WriteLine(\"begun\");\n{code}")
        self.until_output(request, "stream")
        self.manager.interrupt_kernel()
        self.assertIn("cannot be interrupted", self.until_output(request, "stream")["text"])
        self.manager.restart_kernel(now=False)
        self.client.wait_for_ready(timeout=30)
        self.assert_alive()

    def test_ctrl_c_stops_the_cell_and_not_the_kernel(self):
        request = self.client.execute("Console.WriteLine(1); while (true) { }")
        self.until_output(request, "stream")
        os.kill(self.manager.provisioner.pid, signal.SIGINT)
        self.assertEqual(self.finish(request)[0]["ename"], "Interrupted")
        time.sleep(3)
        self.assert_alive()

    def test_interrupt_when_nothing_runs(self):
        message = self.client.session.msg("interrupt_request", {})
        self.client.control_channel.send(message)
        self.assertEqual(self.reply(message["header"]["msg_id"], channel="control")["status"], "ok")
        self.assert_alive()

    def test_endless_recursion_does_not_end_the_kernel(self):
        reply, _ = self.run_cell("int F(int n) => F(n + 1) + 1;\nF(0)")
        self.assertEqual(reply["ename"], "InsufficientExecutionStackException")
        self.assertIn("call each other without end", reply["evalue"])
        self.assert_alive()

    def test_error_on_a_thread_of_its_own_does_not_end_the_kernel(self):
        self.run_cell("new System.Threading.Thread(() => throw new Exception(\"lost\")).Start(); async void Lost() { await Task.Yield(); throw new Exception(\"lost too\"); } Lost(); System.Threading.Thread.Sleep(300);")
        self.assert_alive()

    @own_kernel
    def test_restart_forgets_variables(self):
        self.run_cell("var kept = 5;")
        self.manager.restart_kernel(now=False)
        self.client.wait_for_ready(timeout=30)
        reply, _ = self.run_cell("kept")
        self.assertEqual(reply["ename"], "CompilationError")

    @own_kernel
    def test_shutdown_under_load(self):
        request = self.client.execute("Console.WriteLine(1);\nvar n = 0; while (true) { n++; if (n % 1000 == 0) Console.Write('.'); }")
        self.until_output(request, "stream")
        for _ in range(50):
            self.client.execute("1")
        began = time.monotonic()
        message = self.client.session.msg("shutdown_request", {"restart": False})
        self.client.control_channel.send(message)
        self.assertEqual(self.reply(message["header"]["msg_id"], channel="control")["status"], "ok")
        while self.manager.is_alive():
            self.assertLess(time.monotonic() - began, 5)
            time.sleep(0.02)

    def test_what_is_sent_once_an_error_was_told_runs(self):
        for _ in range(40):
            self.reply(self.client.execute("throw new Exception(\"no\");"))
            self.assertEqual(self.value("6*7"), "42")

    def test_what_was_queued_behind_an_error_is_aborted(self):
        first = self.client.execute("System.Threading.Thread.Sleep(500); throw new Exception(\"no\");")
        second = self.client.execute("1")
        self.assertEqual(self.reply(first)["status"], "error")
        self.assertEqual(self.reply(second)["status"], "aborted")
        self.assert_alive()

    def test_what_was_queued_behind_a_forgiven_error_runs(self):
        first = self.client.execute("System.Threading.Thread.Sleep(500); throw new Exception(\"no\");", stop_on_error=False)
        second = self.client.execute("1")
        self.assertEqual([self.reply(first)["status"], self.reply(second)["status"]], ["error", "ok"])

    def answer(self, code, answers):
        request = self.client.execute(code, allow_stdin=True)
        asked = []
        for answer in answers:
            message = self.client.get_stdin_msg(timeout=10)
            self.assertEqual(message["msg_type"], "input_request")
            asked.append((message["content"]["prompt"], message["content"]["password"]))
            self.client.input(answer)
        return asked, self.finish(request)

    def test_input(self):
        asked, (reply, outputs) = self.answer(
            "var line = Console.ReadLine(); var name = await GetInputAsync(\"Name?\"); var secret = await GetPasswordAsync(\"Password?\");\n"
            "Console.Write($\"{line}|{name}|{secret}|{secret.GetClearTextPassword()}\");",
            ["one", "Keïta", "p"],
        )
        self.assertEqual(asked, [("", False), ("Name?", False), ("Password?", True)])
        self.assertEqual((reply["status"], text(outputs)), ("ok", "one|Keïta|********|p"))

    def test_input_where_nobody_can_answer(self):
        reply, _ = self.run_cell("Console.ReadLine()", allow_stdin=False)
        self.assertIn("cannot ask", reply["evalue"])

    def test_interrupt_while_a_question_is_open(self):
        request = self.client.execute("Console.ReadLine()", allow_stdin=True)
        self.client.get_stdin_msg(timeout=10)
        self.manager.interrupt_kernel()
        reply, _ = self.finish(request, timeout=5)
        self.assertEqual(reply["ename"], "Interrupted")

    def test_update_display(self):
        _, outputs = self.run_cell("var shown = display(\"before\"); shown.Update(\"after\");")
        first, second = outputs
        self.assertEqual((first["msg_type"], second["msg_type"]), ("display_data", "update_display_data"))
        self.assertEqual(first["content"]["transient"]["display_id"], second["content"]["transient"]["display_id"])
        self.assertEqual([m["content"]["data"]["text/plain"] for m in outputs], ["before", "after"])
        _, later = self.run_cell("shown.Update(\"later\");")
        self.assertEqual(later[0]["content"]["data"]["text/plain"], "later")

    def test_clear_output_waits(self):
        _, outputs = self.run_cell("ClearOutput(wait: true);")
        self.assertEqual(outputs[0]["content"], {"wait": True})

    def test_json_goes_out_as_an_object(self):
        _, outputs = self.run_cell("\"{\\\"a\\\": [1, 2]}\".DisplayAs(\"application/json\"); \"{\\\"b\\\": 1}\".DisplayAs(\"application/geo+json\");")
        self.assertEqual(outputs[0]["content"]["data"]["application/json"], {"a": [1, 2]})
        self.assertEqual(outputs[1]["content"]["data"]["application/geo+json"], {"b": 1})

    def test_user_expressions(self):
        reply, _ = self.run_cell("var a = 20;", user_expressions={"good": "a + 1", "bad": "nothing"})
        self.assertEqual(reply["user_expressions"]["good"]["data"]["text/plain"], "21")
        self.assertEqual(reply["user_expressions"]["bad"]["status"], "error")

    def test_silent_cells_are_not_counted(self):
        before = self.run_cell("1")[0]["execution_count"]
        reply, outputs = self.run_cell("2", silent=True)
        self.assertEqual((reply["execution_count"], outputs), (before, []))
        reply, _ = self.run_cell("3", store_history=False)
        self.assertEqual(reply["execution_count"], before)
        self.assertEqual(self.run_cell("4")[0]["execution_count"], before + 1)

    def test_comms(self):
        message = self.client.session.msg("comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}})
        self.client.shell_channel.send(message)
        self.assertEqual(self.until_output(message["header"]["msg_id"], "comm_close")["comm_id"], "c1")
        request = self.client.comm_info()
        self.assertEqual(self.reply(request), {"status": "ok", "comms": {}})

    @own_kernel
    def test_errors_name_line_and_remedy_and_fold_the_trace(self):
        cells = {
            "var x = 1\nvar y = 2;": "line 1: A semicolon ends the statement: var x = 1;",
            "var count = 1;\ncont + 1": "Did you mean 'count'?",
            "int n = \"a\";": "int.Parse",
            "string missing = null;\n\nmissing.Length": "line 3: Object reference not set to an instance of an object. Something on this line is null",
            "ElectionArchive.Load(\"seeds\")": "run the notebook's first cell",
            "#r \"../src/ElectionAnalysis/bin/Debug/net10.0/Nothing.dll\"": "run 'dotnet build'",
        }
        for code, message in cells.items():
            with self.subTest(code=code):
                reply, _ = self.run_cell(code)
                self.assertIn(message, reply["evalue"])
                self.assertNotIn("\n", reply["evalue"])
        reply, outputs = self.run_cell("#r \"ElectionAnalysis.dll\"\nusing ElectionAnalysis;\nElectionArchive.Load(\"no-such-folder\")")
        self.assertIn("line 3: no-such-folder: there is no such folder or file", reply["evalue"])
        self.assertIn("<details>", outputs[-1]["content"]["data"]["text/html"])
        self.assertIn("ElectionArchive", outputs[-1]["content"]["data"]["text/html"])

    def test_code_nested_without_end_is_refused_and_the_rest_goes_on(self):
        pieces = ("(" * 100_000 + "1" + ")" * 100_000, "{" * 100_000, "List<" * 50_000, "x=>" * 50_000 + "1", "!" * 50_000 + "true", "a" + ".b" * 50_000, "a" + "()" * 50_000, "$\"{" * 5_000, "if (true) " * 20_000 + ";", "1" + "?1" * 20_000 + ":1" * 20_000, "not " * 2_000, "int" + "[]" * 2_000 + " x;", "a" + "?.b" * 20_000, "a" + "!" * 50_000, "from x in y " * 200, "await " * 20_000 + "x", "(int)" * 20_000 + "1", "x is " + "not " * 20_000 + "1", "x=" * 30_000 + "1", "a??" * 30_000 + "b", "-" * 50_000 + "1", "else " * 20_000, "#if A\n" * 20_000, "switch(x){default:" * 500)
        for code in pieces:
            for ask in (self.client.execute, self.client.complete, self.client.inspect, self.client.is_complete):
                with self.subTest(code=code[:12], ask=ask):
                    self.reply(ask(code))
        self.assertEqual(self.value("(" * 200 + "1" + ")" * 200 + "+1" * 5000), "5001")
        self.assert_alive()

    def test_unknown_requests_are_answered(self):
        message = self.client.session.msg("strange_request", {})
        self.client.shell_channel.send(message)
        self.assertEqual(self.reply(message["header"]["msg_id"])["status"], "error")
        self.assert_alive()

    @own_kernel
    def test_completion_knows_the_session(self):
        self.run_cell("#r \"ElectionAnalysis.dll\"\nusing ElectionAnalysis;\nvar elections = ElectionArchive.Of(); var number = 3;")
        cases = {"Fragmentation.La": ["LaaksoTaagepera", "LargestShare"], "numb": ["number"], "elections.Part": ["Parties"], "elections.Parties.Select(\"se": ["seats", "seat_share", "seat_change", "seat_change_points", "seats_before", "seats_after"]}
        self.reply(self.client.complete("el"))
        for code, expected in cases.items():
            with self.subTest(code=code):
                self.assertEqual(self.reply(self.client.complete(code))["matches"], expected)

    @own_kernel
    def test_a_new_build_of_the_library_is_what_runs(self):
        kernel = os.path.dirname(KernelSpecManager().get_kernel_spec(KERNEL).argv[1])
        own = os.path.join(kernel, "library", "ElectionAnalysis.dll")
        other = os.path.join(tempfile.mkdtemp(), "ElectionAnalysis.dll")
        with open(own, "rb") as file:
            image = file.read()
        root = os.path.join(os.path.dirname(__file__), "..", "..", "src", "ElectionAnalysis.Workbook", "bin")
        built = max((os.path.join(folder, name) for folder, _, names in os.walk(root) for name in names if name == "ElectionAnalysis.dll"), key=os.path.getmtime)
        with open(other, "wb") as file:
            file.write(image)
        location = "typeof(Election).Assembly.Location"
        where = self.value(f"#r \"{other}\"\nusing ElectionAnalysis;\n{location}")
        self.assertNotEqual(where, own)
        self.assertIn("elections-library", where)
        _, outputs = self.run_cell(f"#r \"{built}\"\n{location}")
        self.assertIn("restart the kernel to use it", text(outputs, "stderr"))
        self.assertEqual(self.value("AppDomain.CurrentDomain.GetAssemblies().Count(a => a.GetName().Name == \"ElectionAnalysis\")"), "1")

    def test_cursor_is_counted_in_characters(self):
        code = "/* 🗳🗳 */ Console.WriteL"
        reply = self.reply(self.client.complete(code, len(code)))
        self.assertEqual((reply["matches"], reply["cursor_start"], reply["cursor_end"]), (["WriteLine"], len(code) - 6, len(code)))

    @own_kernel
    def test_inspection_shows_formula_and_citation(self):
        self.run_cell("#r \"ElectionAnalysis.dll\"\nusing ElectionAnalysis;")
        reply = self.reply(self.client.inspect("Fragmentation.LaaksoTaagepera", 20))
        shown = reply["data"]["text/plain"]
        self.assertTrue(reply["found"])
        for part in ("Formula: ", "\\frac", "Laakso", "1979", "Range: "):
            self.assertIn(part, shown)
        self.assertIn("Writes", self.reply(self.client.inspect("Console.WriteLine(", 18))["data"]["text/plain"])
        self.assertFalse(self.reply(self.client.inspect("nothing", 3))["found"])


class ChartLibraryTests(unittest.TestCase):
    CHART = """#r "ElectionAnalysis.dll"
using ElectionAnalysis;
Charts.SeatsBar(ElectionArchive.Load("ROOT/seeds").Find("Mali"))""".replace("ROOT", os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..")))

    def chart_beside(self, connection_file):
        """Shows a chart in a kernel that was started with a connection file of that name, and lists the notebook's folder."""
        folder = tempfile.mkdtemp()
        manager = KernelManager(kernel_name=KERNEL, connection_file=os.path.join(tempfile.mkdtemp(), connection_file))
        manager.start_kernel(cwd=folder)
        client = manager.client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=60)
            reply = client.execute_interactive(self.CHART, timeout=60, output_hook=lambda message: None)
            self.assertEqual(reply["content"]["status"], "ok", reply)
            return os.listdir(folder)
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)

    def test_plotly_lies_beside_a_notebook_in_vs_code_and_nowhere_else(self):
        self.assertEqual(self.chart_beside("kernel-v3a0b1.json"), [".elections"])
        self.assertEqual(self.chart_beside("kernel-0a1b.json"), [])


if __name__ == "__main__":
    unittest.main()
