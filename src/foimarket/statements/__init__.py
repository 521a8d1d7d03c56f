"""From answers to statements: claims with the words they rest on."""
