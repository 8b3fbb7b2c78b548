"""The web side: webhooks first and fast, then health and whatever pages are mounted."""
