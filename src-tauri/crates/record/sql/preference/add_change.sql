INSERT INTO preference_change (operation, n, purpose, scope, target, was, became) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
