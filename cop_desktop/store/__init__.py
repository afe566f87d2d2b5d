"""The workspace file: the only floor that knows SQLAlchemy."""
