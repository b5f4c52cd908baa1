"""What was classified before: kept in one file on this computer, searched, corrected, and taken out again."""
