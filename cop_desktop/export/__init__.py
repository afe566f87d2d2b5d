"""Writers of neutral documents; they know no database and no Qt."""
