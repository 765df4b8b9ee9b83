"""Compares roster with general solvers on the same models; see versus.sh --help."""
