SELECT count(*) FROM source;
