DELETE FROM named_mark WHERE named IN (SELECT id FROM named WHERE claims <= 0);
DELETE FROM named WHERE claims <= 0;
DELETE FROM party_sum WHERE claims <= 0;
DELETE FROM reason_month WHERE claims <= 0;
DELETE FROM party_reason WHERE claims <= 0;
DELETE FROM party WHERE NOT EXISTS (SELECT 1 FROM named_mark m WHERE m.party = party.id);
DELETE FROM account WHERE NOT EXISTS (SELECT 1 FROM source s WHERE s.account = account.id);
DELETE FROM place WHERE id NOT IN (SELECT place FROM observation);
