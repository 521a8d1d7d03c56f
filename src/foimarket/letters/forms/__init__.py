"""Forms: a label beside or above its value, sheet after sheet, with their footnotes."""
