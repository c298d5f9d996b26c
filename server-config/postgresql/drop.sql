-- Undo of create.sql: deletes the database WITH ALL REVIEWS, and the role. Can be run again. Stop the servers and save first.
--   psql -X -v ON_ERROR_STOP=1 -d postgres -f drop.sql
drop database if exists shopsentiment;
drop role if exists shopsentiment;
