-- People are found by how their number or their address begins, by a range of the index: it needs texts in the order of
-- their bytes, as SQLite keeps them in any case.
/*postgresql ALTER TABLE people ALTER COLUMN employee_number TYPE TEXT COLLATE "C",
                                ALTER COLUMN email TYPE TEXT COLLATE "C";*/
