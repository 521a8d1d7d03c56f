"""Plotly figures, one function for each chart family, with text alternatives."""
