"""From a file of any format to a document: text, what is known about it, and people masked."""
