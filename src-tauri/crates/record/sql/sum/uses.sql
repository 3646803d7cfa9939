SELECT party, facet, side, claims, last_us FROM party_sum WHERE claims > 0;
