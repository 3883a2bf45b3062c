"""The door for other systems: the desk's verbs and reads as JSON, described by OpenAPI."""
