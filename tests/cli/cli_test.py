#!/usr/bin/env python3
"""Drives the real transload-cli and judges its work by other programs; run by ctest.

usage: cli_test.py [NAME ...]    NAME: part of a test's name; all tests without

Needs TRANSLOAD_BINARY_DIR and TRANSLOAD_SOURCE_DIR. Its last line has the form of Qt Test's totals.
"""

import sys
import time
import unittest

import acceptance
import adding
import big
import canary
import commands
import plans
import quarantine
import refusals
import restoring
import resuming
import stopping


class Result(unittest.TextTestResult):
    """Counts like Qt Test: a test with a failing part is one failed test."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.failed_tests = set()

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.failed_tests.add(test.id())

    def addError(self, test, err):
        super().addError(test, err)
        self.failed_tests.add(test.id())

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.failed_tests.add(test.id())


def all_tests(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from all_tests(test)
        else:
            yield test


def main(names):
    loader = unittest.defaultTestLoader
    modules = (acceptance, adding, canary, refusals, commands, plans, quarantine, restoring, resuming, stopping, big)
    found = [test for module in modules for test in all_tests(loader.loadTestsFromModule(module))]
    chosen = [test for test in found if not names or any(name in test.id() for name in names)]
    start = time.monotonic()
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2, resultclass=Result).run(unittest.TestSuite(chosen))
    for name in sorted(result.failed_tests):
        print(f"FAIL!  : CliTest::{name}")
    failed, skipped = len(result.failed_tests), len(result.skipped)
    passed = result.testsRun - failed - skipped
    print(f"Totals: {passed} passed, {failed} failed, {skipped} skipped, 0 blacklisted, "
          f"{int(1000 * (time.monotonic() - start))}ms")
    return 0 if failed == 0 and result.testsRun > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
