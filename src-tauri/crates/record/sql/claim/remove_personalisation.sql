DELETE FROM personalisation WHERE claim = ?1;
