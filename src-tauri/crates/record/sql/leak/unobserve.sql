DELETE FROM observation WHERE claim = ?1;
