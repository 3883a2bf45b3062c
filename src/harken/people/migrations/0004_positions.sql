-- Under row security only a test that leaks nothing may use an index. Comparing numbers is one; whether a point is in
-- a circle is not, and a search by the index of points read every place of the force.
create index place_line_position on place_line (force, (grid[0]), (grid[1]));
drop index place_line_grid;
