DELETE FROM observation WHERE claim = ?1 AND source = ?2;
