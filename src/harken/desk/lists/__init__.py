"""Lists of what is owed to many children, and the ways from them to one."""
