DELETE FROM consent WHERE claim = ?1;
