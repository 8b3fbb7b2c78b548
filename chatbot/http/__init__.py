"""A minimal HTTP/1.1 client of our own, for providers that are called often."""
