SELECT p.kind, p.platform, m.literal FROM named_mark m JOIN party p ON p.id = m.party WHERE m.named = ?1 ORDER BY m.n;
