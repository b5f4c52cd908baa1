"""The window itself: its frame, its menus, how it opens and closes, and what the system tells it."""
