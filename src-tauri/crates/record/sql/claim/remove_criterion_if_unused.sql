DELETE FROM criterion WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM reason WHERE criterion = ?1);
