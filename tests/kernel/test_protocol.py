"""The suite that Jupyter's own project keeps for kernels (jupyter_kernel_test), with every sample given."""
import unittest

import jupyter_kernel_test

from support import KERNEL, shared_kernel


class ProtocolTests(jupyter_kernel_test.KernelTests):
    @classmethod
    def setUpClass(cls):
        cls.km, cls.kc = shared_kernel()

    @classmethod
    def tearDownClass(cls):
        """The kernel is the other tests', too."""

    kernel_name = KERNEL
    language_name = "csharp"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    completion_samples = [
        {"text": "Console.WriteL", "matches": ["WriteLine"]},
        {"text": "Enumerable.Ra", "matches": ["Range"]},
        {"text": "#!lsm", "matches": ["lsmagic"]},
    ]
    complete_code_samples = ["1+1", "var x = 1;", "int F(int n)\n{\n    return n;\n}", "#!about"]
    incomplete_code_samples = ["int F(int n)\n{", "Console.WriteLine(", "var text = \"\"\"\n"]
    invalid_code_samples = ["var = ) 3;", "public class {}"]
    code_page_something = "#!doc Console.WriteLine"
    code_generate_error = 'throw new InvalidOperationException("no");'
    code_execute_result = [
        {"code": "1+2", "result": "3"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": "new[] { 1, 2 }.Sum()", "result": "3"},
        {"code": "1+2", "result": "3"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<b>bold</b>"));', "mime": "text/html"},
        {"code": '"*text*".DisplayAs("text/markdown");', "mime": "text/markdown"},
        {"code": "3.Display();", "mime": "text/plain"},
    ]
    code_history_pattern = "1?2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = 'Console.WriteLine("gone"); ClearOutput();'


if __name__ == "__main__":
    unittest.main()
