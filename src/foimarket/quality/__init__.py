"""Great Expectations over the warehouse: the gate before publication."""
