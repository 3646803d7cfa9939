SELECT NULL, literal, detail, NULL FROM transfer WHERE claim = ?1;
