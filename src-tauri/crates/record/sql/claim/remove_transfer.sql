DELETE FROM transfer WHERE claim = ?1;
