"""Market intelligence on the software UK councils run, from Freedom of Information responses."""

__version__ = "0.1.0"
