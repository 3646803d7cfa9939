SELECT side, facet, claims FROM party_sum WHERE party = ?1 AND claims > 0;
