"""What asks: how questions are told from answers, and found again where a response repeats them."""
