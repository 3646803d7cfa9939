SELECT party, facet, kind, categories, claims, last_us FROM party_reason WHERE claims > 0;
