"""What every window shares: language, theme, workers, models, presenters, widgets."""
