"""The language of answers: services, silence, what is only planned, everyday words that are no names."""
