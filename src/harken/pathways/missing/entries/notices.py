"""Facts about telling the national registers and the authority."""

from datetime import datetime
from typing import Annotated

from harken.every_case.disclosure import Agency
from harken.vocabulary import Asks, Entry, Outside


class PncEntryMade(Entry):
    """The child was put on the Police National Computer as missing."""

    key = "missing.pnc-entry-made"
    title = "Put on the Police National Computer"
    reads = "On the Police National Computer, reference {reference}"

    reference: Annotated[str, Asks("Which reference?", coded=True)] = ""


class MissingPersonsUnitNotified(Entry):
    """The UK Missing Persons Unit was told."""

    key = "missing.uk-missing-persons-unit-notified"
    title = "UK Missing Persons Unit told"
    reads = "UK Missing Persons Unit told, reference {reference}"
    outside = Outside(agency=Agency.MISSING_PERSONS_UNIT, purpose="a child who is missing")

    reference: Annotated[str, Asks("Which reference?", coded=True)] = ""


class AuthorityToldOfReturn(Entry):
    """The local authority was told that the child is back, when, and what worries us."""

    key = "missing.authority-told-of-return"
    title = "Local authority told of the return"
    reads = "Local authority told of the return: {authority}. Concerns: {concerns}"
    outside = Outside(
        agency=Agency.LOCAL_AUTHORITY, named="authority", whom="to_whom", purpose="a child who is back"
    )

    authority: Annotated[
        str, Asks("Which authority, or which two?", hint="The placing authority, too.", coded=True)
    ] = ""
    returned_at: Annotated[datetime | None, Asks("Which time of return were they told?")] = None
    concerns: Annotated[str, Asks("Which concerns were they told?", lines=4)] = ""
    to_whom: Annotated[str, Asks("Who there was told?")] = ""
