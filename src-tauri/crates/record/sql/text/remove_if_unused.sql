DELETE FROM text
 WHERE id = ?1
   AND NOT EXISTS (SELECT 1 FROM mention WHERE text = ?1)
   AND NOT EXISTS (SELECT 1 FROM criterion WHERE stated = ?1)
   AND NOT EXISTS (SELECT 1 FROM criterion WHERE value = ?1);
