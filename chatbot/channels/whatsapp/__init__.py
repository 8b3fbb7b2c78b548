"""WhatsApp, as Twilio carries it: signed webhooks in, content by shape out."""
