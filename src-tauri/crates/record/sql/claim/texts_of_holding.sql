SELECT NULL, value, literal, NULL FROM holding WHERE claim = ?1;
