SELECT id, a, b, rule, strength, made_by, state FROM join_made;
