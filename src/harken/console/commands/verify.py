"""Verify the journal: every entry against the sealed tree, the tree against heads kept elsewhere."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from harken.access.connection import acting
from harken.chronology.export import export_tree
from harken.chronology.heads import ENTRIES, TREES, newest, remembered
from harken.chronology.verify import Verified, verify
from harken.chronology.verify_alone import Head, MalformedError, head_from_text
from harken.console.doorway import REFUSALS, enter, sentence
from harken.console.forces import Force, NoSuchForce, forces_called
from harken.console.progress import progress
from harken.console.sending_heads import write_head

SEALER = "sealer"


def arguments(parser: ArgumentParser) -> None:
    """Which force, against what, and what to write for those who would verify it without us."""
    parser.add_argument("--force", metavar="CODE", default="", help="one force only, by its code, such as WM")
    parser.add_argument(
        "--head", metavar="FILE", action="append", default=[], help="a head kept elsewhere; again for more"
    )
    parser.add_argument("--keep", metavar="FOLDER", help="write the newest heads there, to be kept elsewhere")
    parser.add_argument(
        "--export", metavar="FOLDER", help="write the trees there, for verify_alone.py to prove elsewhere"
    )


def run(options: Namespace) -> int:
    """0 what is kept is what was sealed, 1 it is not, or nothing was there to write, 2 it cannot be asked."""
    try:
        kept = [_kept_head(Path(one)) for one in options.head]
        enter(SEALER)
        forces = forces_called(options.force, using=SEALER)
        strange = [head for head in kept if not any(_of(head, force, forces) for force in forces)]
        found = [_verify(force, tree, _mine(kept, force, forces, tree)) for force in forces for tree in TREES]
        written = [_write(force, options) for force in forces if options.keep or options.export]
    except (MalformedError, NoSuchForce, *REFUSALS) as why:
        print(sentence(why), file=sys.stderr)
        return 2
    for head in strange:
        print(f"NOT SO: the kept head of {head.leaves} leaves is of no force that was looked at.")
    return 0 if all(found) and all(written) and not strange else 1


def _kept_head(path: Path) -> Head:
    try:
        return head_from_text(path.read_text("utf-8"))
    except UnicodeDecodeError:
        raise MalformedError(f"{path} is not a head: it is not text.") from None


def _of(head: Head, force: Force, forces: Sequence[Force]) -> bool:
    """Whether a kept head is this force's; one typed from paper may not say, and is then the only force's."""
    return head.force == force.id or (not head.force and len(forces) == 1)


def _mine(kept: Sequence[Head], force: Force, forces: Sequence[Force], tree: str) -> list[Head]:
    return [head for head in kept if _of(head, force, forces) and (head.tree or ENTRIES) == tree]


def _verify(force: Force, tree: str, kept: Sequence[Head]) -> bool:
    keys = os.environ.get("HARKEN_SEALING_KEYS", "")
    known = remembered(Path(keys), force=force.id, tree=tree) if keys else None
    every = [*kept, *([known] if known else [])]
    with progress(f"{force.code} {tree}") as say, acting(None, using=SEALER) as connection:
        verified = verify(connection, force=force.id, tree=tree, kept=every, progress=say)
    for line in _says(verified, force, len(kept), known is not None):
        print(line)
    return verified.sound


def _says(verified: Verified, force: Force, kept: int, remembers: bool) -> Iterator[str]:
    head = verified.head
    sealed = f"{head.leaves} sealed, the last {head.made}" if head else "none sealed"
    yield f"{force.code} {verified.tree}: {sealed}."
    yield (
        f"  Compared with {kept or 'no'} head{'s' * (kept != 1)} kept elsewhere"
        f"{', and with the one the sealer remembers' if remembers else ''}."
    )
    yield from (f"  NOT SO: {one}" for one in verified.wrong)
    yield from (f"  To be explained: {one}" for one in verified.odd)
    yield "  Sound." if verified.sound else "  NOT SOUND."


def _write(force: Force, options: Namespace) -> bool:
    """Write what was asked for; False where nothing of the force is sealed yet."""
    heads = []
    for tree in TREES:
        with acting(None, using=SEALER) as connection:
            head = newest(connection, force=force.id, tree=tree)
        heads.append(head)
        if head is None:
            print(f"Nothing of the {tree} is sealed yet: nothing was written of them.")
        if head is not None and options.keep:
            path = write_head(Path(options.keep), force.code, head)
            print(f"Head of {head.leaves} {tree}: {path}. Keep it where nobody who runs this can reach it.")
        if head is not None and options.export:
            path = _folder(options.export) / f"{force.code}.{tree}.jsonl"
            _export(force, tree, path)
            print(f"The whole tree of {tree}, without words: {path}")
    return any(heads)


def _export(force: Force, tree: str, path: Path) -> None:
    with acting(None, using=SEALER) as connection, path.open("w", encoding="utf-8") as file:
        file.writelines(export_tree(connection, force=force.id, tree=tree))


def _folder(named: str) -> Path:
    folder = Path(named)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
