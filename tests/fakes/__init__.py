"""Other people's systems, real ones on loopback, that fail as they are told to."""
