"""One module a command: its first line is its help; `arguments(parser)` and `run(options) -> exit code`."""
