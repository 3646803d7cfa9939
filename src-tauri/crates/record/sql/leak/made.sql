-- Whom the person gave which address, as lists, logins, mails and the person say.
SELECT lower(v.value), c.hash, c.id, p.brand, l.value, c.standing
  FROM facet f JOIN claim c ON c.facet = f.id JOIN holding h ON h.claim = c.id JOIN text v ON v.id = h.value
       JOIN text l ON l.id = h.literal JOIN party p ON p.id = c.party
 WHERE f.kind = 'holding' AND f.a = 'pd:EmailAddress' AND h.origin = 'provided' AND p.brand IS NOT NULL;
