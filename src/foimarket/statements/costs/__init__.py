"""What systems cost: sums, their basis and their unit, alone or in tables by the year."""
