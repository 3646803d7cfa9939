UPDATE party_reason SET last_us = coalesce((
  SELECT max(c.at_us)
    FROM claim c JOIN personalisation p ON p.claim = c.id LEFT JOIN reason_set r ON r.id = p.reason_set
    LEFT JOIN json_each(coalesce(r.criteria, '[null]')) e LEFT JOIN criterion k ON k.id = e.value
   WHERE c.party = ?1 AND c.facet = ?2 AND coalesce(k.kind, 'not-stated') = ?3 AND coalesce(k.categories, '[]') = ?4), ?5)
 WHERE party = ?1 AND facet = ?2 AND kind = ?3 AND categories = ?4 AND claims > 0;
