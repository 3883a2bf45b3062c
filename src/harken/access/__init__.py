"""Who may see and do what, with a reason; every read of a person recorded."""
