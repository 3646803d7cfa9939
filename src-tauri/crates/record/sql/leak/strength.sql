SELECT strength FROM deduced WHERE claim = ?1;
