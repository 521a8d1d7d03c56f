"""What questions, columns and labels ask for."""
