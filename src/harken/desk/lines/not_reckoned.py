"""What of a case could not be worked out, said on its pages: that no more is shown owed proves nothing."""

from collections.abc import Sequence

from django.conf import settings

from harken.design.pages.parts import Ask, Phone

NOTHING = "What is owed here could not be worked out. Look at this case by hand; what is recorded is kept."


def not_reckoned(failed: Sequence[str]) -> tuple[Ask, ...]:
    """One line for all of it, naming the duties in their own words; none where all was worked out."""
    if not failed:
        return ()
    named = "; ".join(filter(None, failed))
    says = f"Could not be worked out: {named}. Look at it by hand." if named else NOTHING
    return (Ask(sentence=says, whom="the duty inspector", phone=Phone(settings.DUTY_INSPECTOR_PHONE)),)
