"""How like a name held is to a name asked for, from 0 to 1, with the reason in words."""

from dataclasses import dataclass

from rapidfuzz.distance import OSA, JaroWinkler

from harken.people.nicknames import kin
from harken.people.sound import sound, sounds

# One letter of three says less than one of nine.
_ONE_SLIP = {1: 0.3, 2: 0.5, 3: 0.68, 4: 0.76, 5: 0.82}
_ONE_SLIP_OF_MANY = 0.86
_SOUND, _TWO_SLIPS, _BEGINS, _INITIAL = 0.8, 0.68, 0.7, 0.6
_LIKE_FROM, _LIKE = 0.85, 0.65
_FAINT_FROM, _FAINT = 0.6, 0.3


@dataclass(frozen=True, slots=True)
class Likeness:
    """No words when there is nothing to say for it."""

    share: float
    words: str


NONE = Likeness(0.0, "")


def surname_likeness(asked: str, held: str, key: str) -> Likeness:
    """The key is the held surname's phonetic one, as the index keeps it."""
    return _likeness("surname", asked, held, key)


def given_likeness(asked: str, held: str) -> Likeness:
    """As for a surname; short forms and other spellings of one name, and initials, count as well."""
    if len(asked) == 1 and held.startswith(asked):
        return Likeness(_INITIAL, "initial the same")
    by_letters = _likeness("forename", asked, held, sound(held))
    by_kin = [Likeness(other.nearness, other.because) for other in kin(asked) if other.given == held]
    return max(by_letters, *by_kin, key=_share) if by_kin else by_letters


def _likeness(what: str, asked: str, held: str, key: str) -> Likeness:
    if not asked or not held:
        return NONE
    if asked == held:
        return Likeness(1.0, f"{what} the same")
    by_slips = _by_slips(what, asked, held)
    if by_slips.share > _SOUND:
        return by_slips
    if key and key in sounds(asked):
        return Likeness(_SOUND, f"{what} sounds alike")
    return max(by_slips, _by_shape(what, asked, held), key=_share)


def _by_slips(what: str, asked: str, held: str) -> Likeness:
    away = OSA.distance(asked, held, score_cutoff=2)
    shorter = min(len(asked), len(held))
    if away == 1:
        return Likeness(_ONE_SLIP.get(shorter, _ONE_SLIP_OF_MANY), f"{what} {_slip(asked, held)}")
    if away == 2 and shorter > 5:
        return Likeness(_TWO_SLIPS, f"{what} two letters out")
    return NONE


def _slip(asked: str, held: str) -> str:
    if len(asked) != len(held):
        return "one letter short" if len(asked) < len(held) else "one letter over"
    return "two letters swapped" if sorted(asked) == sorted(held) else "one letter out"


def _by_shape(what: str, asked: str, held: str) -> Likeness:
    if len(asked) > 2 and held.startswith(asked):
        return Likeness(_BEGINS, f"{what} begins the same")
    like = JaroWinkler.similarity(asked, held, score_cutoff=_FAINT_FROM)
    if like >= _LIKE_FROM:
        return Likeness(like * _LIKE, f"{what} is like it")
    return Likeness(like * _FAINT, "")


def _share(likeness: Likeness) -> float:
    return likeness.share
