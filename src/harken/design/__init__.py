"""Design: turns declarations and page values into what a person sees; knows no database and no clock."""
