"""A reader for each other kind of fact: hosting, support, training, counts, uses, routes, refusals."""
