"""Names of systems that no catalogue holds, told by the words and the place they stand in."""
