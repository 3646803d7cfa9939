SELECT strength, state = 'contradicted' FROM deduced WHERE claim = ?1;
