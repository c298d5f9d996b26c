-- The role and the database of the shop. PostgreSQL 14 or later. Can be run again: it then sets the limits and the password.
-- Apply, as superuser, with the password in the environment and so in no file and in no list of processes:
--   SHOP_DB_PASSWORD=... psql -X -v ON_ERROR_STOP=1 -d postgres -f create.sql
-- Undo: drop.sql.
-- The tables are made by the application at its deployment.
\set password `printf '%s' "$SHOP_DB_PASSWORD"`
select :'password' = '' as missing \gset
\if :missing
  \warn SHOP_DB_PASSWORD is not set
  -- an error that ON_ERROR_STOP sees
  do $$ begin raise exception 'SHOP_DB_PASSWORD is not set'; end $$;
\endif

-- the password must not reach the server's log
begin;
set local log_statement = 'none';
set local log_min_error_statement = 'panic';
set local log_min_duration_statement = -1;
set local password_encryption = 'scram-sha-256';
select 'create role shopsentiment login' where not exists (select from pg_roles where rolname = 'shopsentiment') \gexec
alter role shopsentiment login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password';
commit;
\unset password

-- two nodes with pools of 20, and some to spare for a migration and a look by hand
alter role shopsentiment connection limit 50;

select 'create database shopsentiment owner shopsentiment encoding ''UTF8'' template template0'
  where not exists (select from pg_database where datname = 'shopsentiment') \gexec
alter database shopsentiment owner to shopsentiment;
revoke all on database shopsentiment from public;

-- a statement of the shop takes milliseconds; building an index in a migration may take longer
alter role shopsentiment in database shopsentiment set statement_timeout = '60s';
alter role shopsentiment in database shopsentiment set lock_timeout = '10s';
-- a node that hangs within a transaction must not hold its locks for ever
alter role shopsentiment in database shopsentiment set idle_in_transaction_session_timeout = '5min';
alter role shopsentiment in database shopsentiment set search_path = 'public';

-- nobody else makes anything in its schema (PostgreSQL 14 lets everyone)
\connect shopsentiment
revoke all on schema public from public;
grant usage, create on schema public to shopsentiment;
