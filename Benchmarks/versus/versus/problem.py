"""A made-up community and the compact model of its merged levels."""
import json
import shutil
import subprocess
from pathlib import Path


class Problem:
    """One community. `sizes` has its counts and the model's, by name."""

    def __init__(self, roster, scale, seed, folder):
        self.roster = str(Path(roster).resolve())
        self.scale = scale
        self.seed = seed
        self.folder = str(folder)
        self.scenario = str(Path(folder) / "scenario")
        self.model = str(Path(folder) / "model.mps")
        self.sizes = {}

    def __enter__(self):
        counts = self._run("sample", "--seed", self.seed, "--scale", self.scale, "--output", self.scenario)["counts"]
        model = self._run("export-model", self.scenario, "--merged", "--format", "mps", "--output", self.model)
        self.sizes = {name: counts[name] for name in ("volunteers", "tasks")}
        self.sizes |= {name: model[name] for name in ("rows", "columns", "nonzeros")}
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, *arguments):
        command = [self.roster, *map(str, arguments), "--json"]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode != 0:
            raise RuntimeError(f"roster {arguments[0]} exited with {result.returncode}\n{result.stderr}")
        return json.loads(result.stdout)
