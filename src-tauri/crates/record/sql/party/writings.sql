SELECT p.id, p.kind, p.platform, p.literal, m.literal, p.brand, sum(n.claims) AS claims
  FROM named_mark m JOIN named n ON n.id = m.named JOIN party p ON p.id = m.party
 WHERE n.claims > 0
 GROUP BY m.party, m.literal
 ORDER BY m.party, claims DESC, m.literal;
