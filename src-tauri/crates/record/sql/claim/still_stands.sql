SELECT standing = 'entered' OR EXISTS (SELECT 1 FROM observation WHERE claim = ?1) FROM claim WHERE id = ?1;
