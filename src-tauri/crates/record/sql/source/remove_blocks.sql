DELETE FROM block WHERE source = ?1;
