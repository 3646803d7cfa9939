SELECT NULL, purpose, site, NULL FROM consent WHERE claim = ?1;
