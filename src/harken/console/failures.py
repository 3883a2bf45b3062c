"""How a command says that it failed: in a sentence, without a trace, never quoting a record."""

import os
import sys
from pathlib import PurePath
from traceback import extract_tb

TRACE = "HARKEN_TRACE"


def say(sentence: str) -> None:
    """On standard error, beside what was asked for."""
    print(sentence, file=sys.stderr)


def of_a_file(why: OSError) -> str:
    """What the system said of a file, a folder or a port."""
    said = why.strerror or str(why) or type(why).__name__
    return f"{why.filename}: {said}" if why.filename else said


def of_ourselves(broken: Exception) -> str:
    """The kind of a failure that nobody foresaw, and where: its message may hold somebody's words."""
    frames = extract_tb(broken.__traceback__)
    where = (
        f"{PurePath(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else "an unknown place"
    )
    return (
        f"Something in Harken is broken: {type(broken).__name__} in {where}. What was begun was not kept. "
        f"{TRACE}=1 shows the whole trace, which may hold people's words."
    )


def traced() -> bool:
    """Whether whoever runs this asked for traces."""
    return os.environ.get(TRACE) == "1"
