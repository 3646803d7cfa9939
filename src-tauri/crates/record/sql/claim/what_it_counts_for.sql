SELECT f.kind, c.facet, c.party, c.named, c.other, c.other_named, c.at_us
  FROM claim c JOIN facet f ON f.id = c.facet WHERE c.id = ?1;
