SELECT party, name FROM brand_name;
