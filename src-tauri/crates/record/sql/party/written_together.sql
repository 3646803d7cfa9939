SELECT first.party, m.party, sum(n.claims)
  FROM named n
  JOIN named_mark first ON first.named = n.id AND first.n = 0
  JOIN named_mark m ON m.named = n.id AND m.n > 0
 WHERE n.claims > 0 AND m.party <> first.party
 GROUP BY first.party, m.party;
