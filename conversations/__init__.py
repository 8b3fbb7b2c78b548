"""What is said and decided. Knows no channel."""
