"""The ways in and out; each parses, sends and states its limits."""
