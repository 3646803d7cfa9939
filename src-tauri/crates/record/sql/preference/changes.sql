SELECT o.key, o.at, o.undone, c.purpose, c.scope, c.target, c.was, c.became
  FROM preference_change c JOIN operation o ON o.id = c.operation
 ORDER BY c.operation DESC, c.n LIMIT ?1;
