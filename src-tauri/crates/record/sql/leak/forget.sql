DELETE FROM deduced;
