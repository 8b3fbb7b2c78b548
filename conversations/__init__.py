"""What is said and decided: which conversation an event belongs to. Knows no channel."""
