"""From a document to its messages, questions and answers."""
