"""What questions and answers are numbered by: "Q4a", "1.", "(b)", lists within lists and within a line."""
