"""What became of a question: answered, withheld under a provision, not held, published elsewhere, referred to another."""
