SELECT bytes FROM block WHERE id = ?1;
