"""Many photographs at once: as a gallery or a table, sorted and filtered."""
