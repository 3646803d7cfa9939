SELECT c.id, c.at_us, c.hash
  FROM mention m JOIN claim c ON c.id = m.claim JOIN facet f ON f.id = c.facet
 WHERE m.text = ?1 AND c.party = ?2 AND f.kind = 'contact'
 ORDER BY c.at_us, c.hash LIMIT ?3;
