"""Runs tests for a program that sends their names, a line each: one process, and one kernel for all that need none of their own.
Answers each with a line of JSON: whether it passed, and what there is to say. A module's name with a question mark is answered
with the names of its tests."""
import contextlib
import io
import json
import os
import sys
import traceback
import unittest


def names(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from names(test)
        else:
            yield test.id()


def run(name):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        ran = unittest.TextTestRunner(stream=said).run(unittest.defaultTestLoader.loadTestsFromName(name))
    return {"passed": ran.testsRun == 1 and ran.wasSuccessful() and not ran.skipped, "text": said.getvalue()}


# What a kernel writes past its front-end goes where this process's errors go, not among the answers.
answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)

for line in sys.stdin:
    name = line.strip()
    try:
        answer = sorted(names(unittest.defaultTestLoader.loadTestsFromName(name[:-1]))) if name.endswith("?") else run(name)
    except BaseException:
        answer = {"passed": False, "text": traceback.format_exc()}
    print(json.dumps(answer), file=answers, flush=True)
