"""Drop the board and the indexes of people and places, make them anew from the journal, and compare."""

import sys
from argparse import ArgumentParser, Namespace

from harken.board.rebuild import rebuild as rebuild_board
from harken.casework.standards import standards_of
from harken.console.doorway import REFUSALS, enter, sentence
from harken.console.forces import Force, NoSuchForce, forces_called
from harken.console.progress import progress
from harken.people.indexing.rebuild import rebuild as rebuild_people


def arguments(parser: ArgumentParser) -> None:
    """Which force."""
    parser.add_argument("--force", metavar="CODE", default="", help="one force only, by its code, such as WM")


def run(options: Namespace) -> int:
    """0 when every row is as the journal says, 1 when one was not or cannot be, 2 when it cannot be asked."""
    try:
        enter("worker")
        wrong = sum(_rebuild(force) for force in forces_called(options.force, using="worker"))
    except (NoSuchForce, *REFUSALS) as why:
        print(sentence(why), file=sys.stderr)
        return 2
    return 1 if wrong else 0


def _rebuild(force: Force) -> int:
    """Rebuild one force's; how many rows were wrong."""
    people = rebuild_people(force.id)
    with progress(f"{force.code}: chronologies rebuilt") as say:
        board = rebuild_board(force.id, standards_of(force.id), progress=say)
    for one in people:
        print(f"{force.code}: {one.table} of {one.chronology} was not as the journal says")
    for row in sorted(board.wrong):
        print(f"{force.code}: {row.table} of {row.case} was not as the journal says: {row.row} ({row.how})")
    for case, why in board.not_reckoned:
        print(f"{force.code}: {case} cannot all be worked out: {why}. Its board stays as it was.")
    wrong = len(people) + len(board.wrong)
    older = f" {board.older} had been reckoned by other standards: not compared." if board.older else ""
    verdict = f"{wrong} rows were wrong and are right now." if wrong else "Every row was as the journal says."
    print(f"{force.code}: {board.count} chronologies rebuilt.{older} {verdict}")
    return wrong + len(board.not_reckoned)
