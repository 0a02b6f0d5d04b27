-- Trees of units, exclusion of overlapping validities, and search by fragments.
create extension if not exists ltree;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
