"""The room where photographs are judged."""
