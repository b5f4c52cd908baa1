"""Results on their way out of the program: tables and reports."""
