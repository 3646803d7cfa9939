DELETE FROM criterion WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM criterion_use WHERE criterion = ?1);
