SELECT id FROM brand WHERE folded = ?1;
