"""The `harken` command: a door. Each command is a module of `commands`, found by walking it."""
