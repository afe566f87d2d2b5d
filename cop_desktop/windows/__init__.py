"""One file per form: shows, and says what was asked; decides nothing."""
