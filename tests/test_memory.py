"""Coding streams: however many reports come, the memory that it takes stays small. `make bench` does the same with 5,000 reports."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import truceline

ROOT = Path(__file__).parent.parent
REPORTS, MEGABYTES = 200, 600


@pytest.mark.skipif(os.name != "posix", reason="the system does not tell the peak of a process")
def test_many_reports_are_coded_in_little_memory() -> None:
    known = {**os.environ, "PYTHONPATH": str(Path(truceline.__file__).parents[1])}
    bench = [sys.executable, str(ROOT / "benchmarks" / "memory" / "bench.py"), str(REPORTS)]
    claims, peak = subprocess.run(bench, env=known, capture_output=True, text=True, check=True, timeout=300).stdout.split()
    assert int(claims) > REPORTS
    assert 50 < float(peak) < MEGABYTES
