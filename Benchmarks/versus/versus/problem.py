"""A made-up community and the compact model of its merged levels."""
import json
import subprocess
import sys
from pathlib import Path


class Problem:
    """One community, made in a folder. `sizes` has its counts and the model's, by name."""

    def __init__(self, roster, scale, seed, folder):
        self.roster = str(Path(roster).resolve())
        self.scale = scale
        self.seed = seed
        self.folder = str(folder)
        self.scenario = str(Path(folder) / "scenario")
        self.model = str(Path(folder) / "model.mps")
        counts = self._run("sample", "--seed", seed, "--scale", f"{scale:g}", "--output", self.scenario)["counts"]
        model = self._run("export-model", self.scenario, "--merged", "--format", "mps", "--output", self.model)
        self.sizes = {name: counts[name] for name in ("volunteers", "tasks")}
        self.sizes |= {name: model[name] for name in ("rows", "columns", "nonzeros")}

    def _run(self, *arguments):
        command = [self.roster, *map(str, arguments), "--json"]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode != 0:
            sys.exit(f"error: roster {arguments[0]} exited with {result.returncode}\n{result.stderr}{result.stdout}")
        return json.loads(result.stdout)
