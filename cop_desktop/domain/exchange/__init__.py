"""The exchange form `cop-exchange/1` and the converter of sample sessions: values in, values out."""
