"""Bench: what Harken takes, measured beside the least it could take. Printed, never asserted."""
