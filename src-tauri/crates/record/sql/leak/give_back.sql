DELETE FROM observation WHERE claim = ?1 AND n >= 1000000;
