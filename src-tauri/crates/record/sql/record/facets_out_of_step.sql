SELECT count(*) FROM facet f WHERE f.claims <> (SELECT count(*) FROM claim c WHERE c.facet = f.id);
