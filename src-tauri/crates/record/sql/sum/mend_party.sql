UPDATE party_sum SET
  first_us = coalesce((SELECT min(at_us) FROM claim WHERE party = ?1 AND facet = ?2 AND at_us > ?3), 9223372036854775807),
  last_us = coalesce((SELECT max(at_us) FROM claim WHERE party = ?1 AND facet = ?2), ?3)
 WHERE party = ?1 AND side = 0 AND facet = ?2;
