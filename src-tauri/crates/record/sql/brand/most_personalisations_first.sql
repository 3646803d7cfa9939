SELECT id FROM brand WHERE claims > 0 ORDER BY personalisation DESC, folded, key LIMIT ?1 OFFSET ?2;
