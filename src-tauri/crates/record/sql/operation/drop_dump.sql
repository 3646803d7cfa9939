DELETE FROM dump WHERE operation = ?1;
