import sys
from pathlib import Path

# The benchmarks are a package beside src, run with `python -m` from the project's folder: not installed, so found by path.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
