"""What people on shift do, in a real browser, against a real server, worker and database."""
