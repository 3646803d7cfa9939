SELECT c.hash, f.kind, f.a, f.b, c.account, c.party, c.named, c.other, c.other_named, c.at_us, c.clock, c.at_literal,
       c.standing, w.value, c.mark
  FROM claim c JOIN facet f ON f.id = c.facet LEFT JOIN word w ON w.id = c.rule
 WHERE c.id = ?1;
