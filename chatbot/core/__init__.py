"""The pure core: events in, outcomes out; standard library only."""
