"""A letter's systems as they are found: for which service, from whom, in use, planned or gone."""
