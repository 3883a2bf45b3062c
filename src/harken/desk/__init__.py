"""Pages for officers and supervisors. Each is a read of board and chronology, or a form that calls a verb."""
