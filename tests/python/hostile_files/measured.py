#!/usr/bin/env python3
"""Runs one command and writes down how long it took and how much memory, and what stopped it.

    measured.py ANSWER SECONDS MEGABYTES COMMAND...

A process of its own, because what a child is said to have used at most is at least what its parent had: this one is
small. The command is ended when it takes longer or more than it is given.
"""
import json
import os
import signal
import sys
import time


def resident(pid) -> float:
    """Megabytes in memory now."""
    try:
        with open(f"/proc/{pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except (OSError, IndexError, ValueError):
        return 0


def main():
    answer, seconds, megabytes, command = sys.argv[1], float(sys.argv[2]), float(sys.argv[3]), sys.argv[4:]
    began = time.monotonic()
    pid = os.posix_spawn(command[0], command, os.environ)
    stopped_for = ""
    while True:
        ended, status, used = os.wait4(pid, os.WNOHANG)
        if ended:
            break
        took = time.monotonic() - began
        if not stopped_for and (took > seconds or resident(pid) > megabytes):
            stopped_for = "time" if took > seconds else "memory"
            os.kill(pid, signal.SIGKILL)
        time.sleep(0.002 if took < 1 else 0.01)
    with open(answer, "w") as file:
        json.dump({
            "code": os.waitstatus_to_exitcode(status), "seconds": time.monotonic() - began,
            "processor": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024, "stopped_for": stopped_for,
        }, file)


if __name__ == "__main__":
    main()
