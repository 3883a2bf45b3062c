"""What is declared, as `timelines` takes it: the catalogue's."""

from harken.catalogue import duties, flags, gates, kinds, pathways
from harken.timelines.story import Declared


def declared() -> Declared:
    """Everything that can be recorded and owed."""
    return Declared(kinds=kinds(), duties=duties(), gates=gates(), flags=flags(), pathways=tuple(pathways()))
