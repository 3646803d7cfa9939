DELETE FROM reason WHERE reason_set = ?1;
