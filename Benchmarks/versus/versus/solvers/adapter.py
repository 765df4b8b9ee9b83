"""What every solver's file defines."""
from . import lines


class Adapter:
    """A solver: the command that solves a problem's model within limits, and the reader of what it prints."""

    title = ""
    # The most threads it can use; None for any number.
    threads = None
    # Exit codes of a run that did not fail.
    good_codes = (0,)

    def command(self, problem, limits):
        raise NotImplementedError

    def reader(self):
        """Yields points from `read(line, seconds)` while it runs and from `finish(seconds)` at its end."""
        return lines.Reader()
