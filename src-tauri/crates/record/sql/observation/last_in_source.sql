SELECT n, further, place, start, length, pointer FROM observation WHERE claim = ?1 AND source = ?2 ORDER BY n DESC LIMIT 1;
