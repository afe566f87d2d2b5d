"""CoP Desktop: the desk of those who keep a community of practice alive."""
