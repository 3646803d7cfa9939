DELETE FROM written_to WHERE address = ?1 AND party = ?2 AND claims <= 0;
