"""Tables: a question to each row, to each column, or one fact to each row, in one piece or flattened."""
