//! Brands: company list, public suffixes, look-alike names, resolution rules.
