"""What tests that disturb nights have in common: a small school, the right outcome of each of its nights, a reader."""
