DELETE FROM holding WHERE claim = ?1;
