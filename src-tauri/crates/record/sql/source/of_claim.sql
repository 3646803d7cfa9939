SELECT DISTINCT source FROM observation WHERE claim = ?1;
