"""What is remembered, on Redis: load, commit, claim, acknowledge."""
