-- Why whoever has it has it without the training it asks for; null or empty of everybody else. A process of an earlier
-- Harken writes the board without it.
alter table standing_line add column unaccredited text;
