"""The board: work lists. A rebuildable copy of standings, for finding and sorting; never the truth."""
