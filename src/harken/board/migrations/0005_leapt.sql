-- By how much the clock of this server leapt, while nobody is told by it.
alter table beat add leapt_by interval;
