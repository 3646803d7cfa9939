SELECT EXISTS (SELECT 1 FROM personalisation WHERE reason_set = ?1);
