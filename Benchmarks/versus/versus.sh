#!/usr/bin/env bash
# Compares roster with general solvers; see versus.sh --help. Needs Debian's python3-venv and glpk-utils. The other solvers
# are wheels, installed at first use into a virtual environment beside this file.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
environment="$here/.venv"
if ! cmp -s "$here/requirements.txt" "$environment/installed.txt"; then
  python3 -m venv "$environment" >&2
  "$environment/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt" >&2
  cp "$here/requirements.txt" "$environment/installed.txt"
fi
PYTHONPATH="$here${PYTHONPATH:+:$PYTHONPATH}" exec "$environment/bin/python" -m versus "$@"
