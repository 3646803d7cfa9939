SELECT reason_set, subject, NULL, NULL FROM personalisation WHERE claim = ?1;
