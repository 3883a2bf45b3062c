"""So that `python -m harken.console` is the command line."""

import sys

from harken.console.main import main

sys.exit(main())
