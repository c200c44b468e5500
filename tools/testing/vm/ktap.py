#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-only
"""Read a kernel log and print one result line for each KUnit case in it.

usage: ktap.py LOG

The lines are "ok SUITE.CASE" and "not ok SUITE.CASE - why". A suite that ran
fewer cases than it had planned, or never ended, is a failure of its own, and so
is a log without any case. The exit status is 0 when nothing failed.
"""

import re
import sys

STAMP = re.compile(r"^\[ *\d+\.\d+\] ?")
SUBTEST = re.compile(r"^    # Subtest: (\S+)")
PLAN = re.compile(r"^    1\.\.(\d+)")
CASE = re.compile(r"^    (ok|not ok) \d+ (\S+)(?: # (SKIP.*))?")
SUITE = re.compile(r"^(ok|not ok) \d+ (\S+)")
WHY = re.compile(r"^ +# \S+: ((?:EXPECTATION|ASSERTION) FAILED at \S+|.*timed out.*|.*failed.*)")


class Suite:
    """What is known of the suite that is running."""

    def __init__(self, name):
        self.name = name
        self.planned = None
        self.ran = 0
        self.why = ""

    def result(self, match):
        self.ran += 1
        name = f"{self.name}.{match[2]}"
        why, self.why = self.why, ""
        if match[3]:
            return f"not ok {name} - skipped: {match[3]}"
        if match[1] == "ok":
            return f"ok {name}"
        return f"not ok {name} - {why or 'see the log'}"

    def shortfall(self, ended):
        if not ended:
            return f"not ok {self.name} - the suite never ended, {self.ran} cases did"
        if self.planned is not None and self.ran != self.planned:
            return f"not ok {self.name} - {self.ran} of {self.planned} cases ran"
        return None


def results(lines):
    suite = None
    for line in lines:
        if match := SUBTEST.match(line):
            suite = Suite(match[1])
        elif suite is None:
            continue
        elif match := PLAN.match(line):
            suite.planned = int(match[1])
        elif match := CASE.match(line):
            yield suite.result(match)
        elif SUITE.match(line):
            yield suite.shortfall(ended=True)
            suite = None
        elif (match := WHY.match(line)) and not suite.why:
            suite.why = match[1]
    if suite:
        yield suite.shortfall(ended=False)


def main():
    with open(sys.argv[1], encoding="utf-8", errors="replace") as log:
        lines = [STAMP.sub("", line.rstrip()) for line in log]
    found = [line for line in results(lines) if line]
    if not found:
        found = ["not ok kunit - the log has no KUnit results"]
    print("\n".join(found))
    return any(line.startswith("not") for line in found)


if __name__ == "__main__":
    sys.exit(main())
