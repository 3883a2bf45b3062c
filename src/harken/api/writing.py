"""What the recording addresses have in common: the key, the people named, and the answer of a verb."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Header, Schema
from ninja.responses import Status
from pydantic import Field

from harken.access.actor import Actor
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.api.bodies import SentEntry
from harken.api.problems import NOT_HERE, Problem, problem_of
from harken.api.visit import Visit, actor_of, idem_of, visiting
from harken.access.consult import Look
from harken.board.cases import case
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.every_case.corrections import EnteredInError
from harken.people.places import places
from harken.people.read import persons
from harken.vocabulary import Entry
from harken.vocabulary.recorded import About
