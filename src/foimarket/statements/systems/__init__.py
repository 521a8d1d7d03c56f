"""Which systems a letter says are in use: those that the catalogue holds, and those it does not."""
