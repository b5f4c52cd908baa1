"""Trainings at work, away from the window's thread: begun, put down, gone on with, looked back on."""
