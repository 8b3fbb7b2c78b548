"""What each provider is asked, or what can be said of it without asking."""
